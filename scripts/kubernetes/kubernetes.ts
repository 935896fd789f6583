import { z } from 'zod';

import { httpsJson, type JsonAnswer, type JsonRequest } from './https-json';
import { objectList, type Kind, type KubernetesObject } from './kubernetes-object';
import { RefusedByKubernetesError, UnreachableKubernetesError } from './errors';

/** Where an API server is, and as whom it is asked. */
export interface KubernetesReach {
  readonly endpoint: string;
  /** Its certificate authority, in PEM. */
  readonly ca: string;
  /** A token; asked for before each request, since tokens expire. */
  readonly token: () => Promise<string>;
  /** Milliseconds that one answer may take. */
  readonly answerWithin?: number;
}

const ANSWER_WITHIN = 15_000;
const PAGE = 500;

const group = z.object({ preferredVersion: z.object({ groupVersion: z.string() }) });
const failure = z.object({ message: z.string() });

/** Objects of one cluster: listed, deleted, changed. */
export class Kubernetes {
  /** Where the objects of a group are; undefined where the cluster does not know it. */
  private readonly roots = new Map<string, string | undefined>();

  constructor(private readonly reach: KubernetesReach) {}

  /** Asks for something that every user may know. */
  async ping(): Promise<void> {
    await this.must('GET', '/version');
  }

  /** All objects of a kind, in all namespaces; none where the cluster does not know the kind. */
  async list(kind: Kind): Promise<KubernetesObject[]> {
    const root = await this.rootOf(kind);
    const found: KubernetesObject[] = [];
    let next: string | undefined;
    do {
      const page: string = next === undefined ? '' : `&continue=${encodeURIComponent(next)}`;
      const body = root === undefined ? {} : await this.ask('GET', `${root}/${kind.plural}?limit=${PAGE}${page}`);
      const { metadata, items } = objectList.parse(body ?? {});
      found.push(...items.map((item) => ({ ...item, kind })));
      next = metadata.continue === '' ? undefined : metadata.continue;
    } while (next !== undefined);
    return found;
  }

  /** Deletes an object, and what it owns; one that is gone already is no error. */
  async delete(object: KubernetesObject): Promise<void> {
    await this.ask('DELETE', await this.pathOf(object), { propagationPolicy: 'Background' });
  }

  /** Merges a change into an object; one that is gone is no error. */
  async patch(object: KubernetesObject, change: object, subresource = ''): Promise<void> {
    await this.ask('PATCH', `${await this.pathOf(object)}${subresource}`, change);
  }

  private async pathOf({ kind, metadata: { namespace, name } }: KubernetesObject): Promise<string> {
    const root = await this.rootOf(kind);
    return `${root ?? ''}${namespace === undefined ? '' : `/namespaces/${namespace}`}/${kind.plural}/${name}`;
  }

  private async rootOf({ group: name }: Kind): Promise<string | undefined> {
    if (name === '') return '/api/v1';
    if (!this.roots.has(name)) {
      const found = await this.ask('GET', `/apis/${name}`);
      const root = found === undefined ? undefined : `/apis/${group.parse(found).preferredVersion.groupVersion}`;
      this.roots.set(name, root);
    }
    return this.roots.get(name);
  }

  /** What the server answers; undefined when there is no such thing. */
  private async ask(method: JsonRequest['method'], path: string, body?: object): Promise<unknown> {
    const answer = await this.send(method, path, body);
    return answer.status === 404 ? undefined : this.accepted(method, path, answer);
  }

  private async must(method: JsonRequest['method'], path: string): Promise<unknown> {
    return this.accepted(method, path, await this.send(method, path));
  }

  private accepted(method: string, path: string, { status, body }: JsonAnswer): unknown {
    if (status >= 200 && status < 300) return body;
    const said = failure.safeParse(body).data?.message;
    throw new RefusedByKubernetesError(`${method} ${path}`, status, said);
  }

  private async send(method: JsonRequest['method'], path: string, body?: object): Promise<JsonAnswer> {
    const { endpoint, ca, token, answerWithin = ANSWER_WITHIN } = this.reach;
    const headers = {
      accept: 'application/json',
      authorization: `Bearer ${await token()}`,
      'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json',
    };
    try {
      return await httpsJson({ method, url: new URL(path, endpoint), ca, headers, body, answerWithin });
    } catch (error) {
      throw new UnreachableKubernetesError(endpoint, error);
    }
  }
}
