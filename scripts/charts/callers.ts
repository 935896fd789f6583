import { z } from 'zod';

import { nameOf, type Manifest } from './manifests';
import { containersOf, type Pod } from './pods';

const reference = z.looseObject({ name: z.string(), namespace: z.string().nullish(), port: z.number().nullish() });
const clientConfig = z.looseObject({ service: reference.nullish() }).nullish();
const webhooks = z.looseObject({ webhooks: z.array(z.looseObject({ clientConfig })).nullish() });
const definition = z.looseObject({
  spec: z.looseObject({
    conversion: z.looseObject({ webhook: z.looseObject({ clientConfig }).nullish() }).nullish(),
  }),
});
const apiService = z.looseObject({ spec: z.looseObject({ service: reference.nullish() }) });
const service = z.looseObject({
  spec: z.looseObject({
    selector: z.record(z.string(), z.unknown()).nullish(),
    ports: z
      .array(z.looseObject({ port: z.number(), targetPort: z.union([z.number(), z.string()]).nullish() }))
      .nullish(),
  }),
});

type Reference = z.output<typeof reference>;

/** The services that the API server calls because of an object. */
function servicesOf(manifest: Manifest): Reference[] {
  const found = (): (Reference | null | undefined)[] => {
    switch (manifest.kind) {
      case 'MutatingWebhookConfiguration':
      case 'ValidatingWebhookConfiguration':
        return (webhooks.parse(manifest).webhooks ?? []).map((webhook) => webhook.clientConfig?.service);
      case 'CustomResourceDefinition':
        return [definition.parse(manifest).spec.conversion?.webhook?.clientConfig?.service];
      case 'APIService':
        return [apiService.parse(manifest).spec.service];
      default:
        return [];
    }
  };
  return found().filter((each) => each !== null && each !== undefined);
}

/** A port of pods that the API server calls. */
export interface Call {
  /** The object because of which it calls. */
  readonly object: string;
  /** Undefined where the objects that are rendered do not say. */
  readonly port: number | undefined;
}

/** Where the API server calls pods of the rendered objects: webhooks, conversions, aggregated APIs. Each once. */
export function callsOf(manifests: readonly Manifest[], pods: readonly Pod[]): Call[] {
  const calls = manifests.flatMap((manifest) =>
    servicesOf(manifest).map((called) => ({ object: nameOf(manifest), port: targetOf(called, manifests, pods) })),
  );
  return [...new Map(calls.map((call) => [`${call.object} ${String(call.port)}`, call])).values()];
}

/** The port of the pods behind a port of a service. */
function targetOf({ name, port }: Reference, manifests: readonly Manifest[], pods: readonly Pod[]): number | undefined {
  const found = manifests.find((manifest) => manifest.kind === 'Service' && manifest.metadata.name === name);
  if (found === undefined) return undefined;
  const { selector, ports } = service.parse(found).spec;
  const entry = (ports ?? []).find((each) => each.port === (port ?? 443));
  if (entry === undefined) return undefined;
  const target = entry.targetPort ?? entry.port;
  if (typeof target === 'number') return target;
  const behind = pods.filter(({ labels }) =>
    Object.entries(selector ?? {}).every(([label, value]) => labels[label] === value),
  );
  return behind
    .flatMap(containersOf)
    .flatMap(({ ports: own }) => own ?? [])
    .find((own) => own.name === target)?.containerPort;
}
