import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';

import { z } from 'zod';

import { Kubernetes } from '../../../../scripts/kubernetes/kubernetes';
import type { Kind } from '../../../../scripts/kubernetes/kubernetes-object';
import { selfSigned } from './certificate';

/** An object as a test writes it. */
export interface PlayedObject {
  readonly kind: Kind;
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** It stays, being deleted, until somebody takes them off. */
  readonly finalizers?: readonly string[];
  /** Kind and name of its controller. */
  readonly ownedBy?: { readonly kind: Kind; readonly name: string };
  readonly spec?: object;
  readonly status?: object;
}

interface Held extends PlayedObject {
  readonly finalizers: readonly string[];
  readonly spec: object;
  readonly isDeleting: boolean;
}

const change = z.object({
  metadata: z.object({ finalizers: z.null() }).optional(),
  spec: z.record(z.string(), z.unknown()).optional(),
});

const { cert, key } = selfSigned();

/** An API server over TLS that holds objects, as far as the steps ask for them. */
export class PlayedApiServer {
  /** Requests that change something, in order: `DELETE Service shop/front`. */
  readonly asked: string[] = [];
  /** Whom the last request came from. */
  authorization = '';
  /** A status that is answered to everything. */
  refuses: number | undefined;
  /** How many objects a page of a list holds. */
  pageSize = 500;
  /** What happens whenever an object has gone. */
  onGone: (object: PlayedObject) => void = () => undefined;

  private held: Held[] = [];
  private readonly server: Server;

  constructor() {
    this.server = createServer({ cert, key }, (request, response) => {
      void this.answer(request, response);
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  get endpoint(): string {
    const address = this.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The server does not listen');
    return `https://127.0.0.1:${address.port}`;
  }

  /** A client that trusts it. */
  client(ca = cert): Kubernetes {
    return new Kubernetes({ endpoint: this.endpoint, ca, token: () => Promise.resolve('token'), answerWithin: 2_000 });
  }

  hold(...objects: readonly PlayedObject[]): void {
    this.held.push(...objects.map((object) => ({ finalizers: [], spec: {}, ...object, isDeleting: false })));
  }

  /** `Service shop/front` of everything that is there. */
  get names(): string[] {
    return this.held.map(nameOf);
  }

  specOf(name: string): object | undefined {
    return this.held.find((object) => nameOf(object) === name)?.spec;
  }

  /** Takes the finalizers off, as a controller does. */
  finalize(name: string): void {
    this.held = this.held.map((object) => (nameOf(object) === name ? { ...object, finalizers: [] } : object));
    this.collect();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: string[] = [];
    for await (const part of request) parts.push(String(part));
    this.authorization = request.headers.authorization ?? '';
    const { status, body } = this.reply(
      request.method ?? '',
      new URL(request.url ?? '', this.endpoint),
      parts.join(''),
    );
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  private reply(method: string, { pathname, searchParams }: URL, body: string): { status: number; body: unknown } {
    if (this.refuses !== undefined) return { status: this.refuses, body: { message: 'you may not' } };
    if (pathname === '/version') return { status: 200, body: { major: '1' } };
    const group = /^\/apis\/([^/]+)$/.exec(pathname)?.[1];
    if (group !== undefined) return this.groupOf(group);
    const match = /^\/(?:api|apis\/([^/]+))\/v1(?:\/namespaces\/([^/]+))?\/([^/]+)(?:\/([^/]+))?(\/scale)?$/.exec(
      pathname,
    );
    const [, inGroup = '', namespace, plural = '', name, scale = ''] = match ?? [];
    const isMeant = ({ kind }: Held) => kind.group === inGroup && kind.plural === plural;
    if (method === 'GET') return this.list(this.held.filter(isMeant), Number(searchParams.get('continue') ?? 0));
    const found = this.held.find((object) => isMeant(object) && object.name === name && object.namespace === namespace);
    if (found === undefined) return { status: 404, body: { message: 'not found' } };
    this.asked.push(`${method} ${nameOf(found)}${scale}${method === 'PATCH' ? ` ${body}` : ''}`);
    if (method === 'DELETE') this.replace(found, { ...found, isDeleting: true });
    // The subresource `scale` changes the replicas of its object.
    else this.change(found, change.parse(JSON.parse(body)));
    this.collect();
    return { status: 200, body: {} };
  }

  private groupOf(group: string): { status: number; body: unknown } {
    if (!this.held.some(({ kind }) => kind.group === group)) return { status: 404, body: { message: 'not found' } };
    return { status: 200, body: { preferredVersion: { groupVersion: `${group}/v1` } } };
  }

  private list(all: readonly Held[], from: number): { status: number; body: unknown } {
    const next = from + this.pageSize;
    const metadata = next < all.length ? { continue: String(next) } : {};
    return { status: 200, body: { metadata, items: all.slice(from, next).map(bodyOf) } };
  }

  private change(found: Held, { metadata, spec }: z.output<typeof change>): void {
    this.replace(found, {
      ...found,
      ...(metadata === undefined ? {} : { finalizers: [] }),
      spec: { ...found.spec, ...spec },
    });
  }

  private replace(old: Held, made: Held): void {
    this.held = this.held.map((object) => (object === old ? made : object));
  }

  private collect(): void {
    const gone = this.held.filter(({ isDeleting, finalizers }) => isDeleting && finalizers.length === 0);
    this.held = this.held.filter((object) => !gone.includes(object));
    gone.forEach(this.onGone);
  }
}

const nameOf = ({ kind, namespace, name }: PlayedObject): string =>
  `${kind.kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;

const bodyOf = ({ name, namespace, labels, finalizers, ownedBy, spec, status, isDeleting }: Held) => ({
  metadata: {
    name,
    namespace,
    labels,
    ...(finalizers.length === 0 ? {} : { finalizers }),
    ...(isDeleting ? { deletionTimestamp: '2026-03-01T12:00:00Z' } : {}),
    ...(ownedBy === undefined
      ? {}
      : {
          ownerReferences: [
            { apiVersion: `${ownedBy.kind.group}/v1`, kind: ownedBy.kind.kind, name: ownedBy.name, controller: true },
          ],
        }),
  },
  spec,
  status,
});

/** An API server for the tests of a file, empty before each. */
export function playedApiServer(): { current: PlayedApiServer } {
  const held = { current: new PlayedApiServer() };
  beforeEach(async () => {
    held.current = new PlayedApiServer();
    await held.current.start();
  });
  afterEach(() => held.current.stop());
  return held;
}
