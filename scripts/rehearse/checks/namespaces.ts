import type { Environment } from '../../../lib/config/schema';
import type { Inside } from '../installed';
import { differs, insideOf, isInstalledInto, stands, type Check } from './check';

type Namespace = Environment['namespaces'][number];

/** Every namespace of the configuration stands, with its level of pod security, quota, limits and network policies. */
export const namespaces: Check = (live, environment) => {
  const inside = insideOf(live, environment);
  if (inside === undefined) return ['nothing is known of what is inside the cluster'];
  if (!isInstalledInto(live, environment)) return [];
  return environment.namespaces.flatMap((namespace) => [
    ...level(inside, namespace),
    ...quota(inside, namespace),
    ...limits(inside, namespace),
    ...policies(inside, namespace),
  ]);
};

function level({ objects }: Inside, { name, podSecurity }: Namespace): string[] {
  const found = objects.find((object) => object.kind === 'Namespace' && object.name === name);
  return differs(
    `the level of pod security of ${name}`,
    valueAt(found?.manifest, 'metadata', 'labels', 'pod-security.kubernetes.io/enforce'),
    podSecurity?.level ?? 'restricted',
  );
}

function quota({ objects }: Inside, { name, quota: { pods, cpu } }: Namespace): string[] {
  const found = objects.filter(({ kind, namespace }) => kind === 'ResourceQuota' && namespace === name);
  return differs(
    `the quotas of ${name}, of pods and vCPUs`,
    found.map(({ manifest }) => ['pods', 'requests.cpu'].map((what) => valueAt(manifest, 'spec', 'hard', what))),
    [[String(pods), String(cpu)]],
  );
}

function limits({ objects }: Inside, { name, containerDefaults }: Namespace): string[] {
  const found = objects.filter(({ kind, namespace }) => kind === 'LimitRange' && namespace === name);
  return differs(
    `the memory that containers of ${name} get who ask for none`,
    found.map(({ manifest }) => valueAt(manifest, 'spec', 'limits', '0', 'defaultRequest', 'memory')),
    [`${String(containerDefaults.memoryMiB)}Mi`],
  );
}

/** One policy forbids everything; the others open what the configuration lists. */
function policies(inside: Inside, { name }: Namespace): string[] {
  const found = inside.objects.filter(({ kind, namespace }) => kind === 'NetworkPolicy' && namespace === name);
  return [
    ...differs(
      `the number of policies that forbid everything in ${name}`,
      found.filter(({ manifest }) => forbidsEverything(manifest)).length,
      1,
    ),
    ...['allow-dns', 'allow-kubernetes-api', 'allow-same-namespace', 'allow-listed'].flatMap((policy) =>
      differs(
        `whether ${name} has its policy ${policy}`,
        stands(inside, { kind: 'NetworkPolicy', namespace: name, name: policy }),
        true,
      ),
    ),
  ];
}

const forbidsEverything = (manifest: object): boolean => {
  const spec = valueAt(manifest, 'spec');
  return JSON.stringify(spec) === JSON.stringify({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
};

/** A value inside a manifest, if it has one there. */
const valueAt = (manifest: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    manifest,
  );
