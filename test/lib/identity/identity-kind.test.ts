import { identityKind, runsOnFargate, type ServiceAccount } from '../../../lib/identity/identity-kind';
import type { Environment, EnvironmentInput } from '../../../lib/config/schema';
import { valid, withCapacity } from '../../support/configuration';

type Capacity = EnvironmentInput['capacity'][number];

const podSize = { vCpu: 1, memoryGiB: 2 } as const;
const nodes: Capacity = { kind: 'karpenter' };
const fargate: Capacity = { kind: 'fargate-profile', name: 'system', namespaces: ['kube-system', 'jobs'], podSize };
const labelled: Capacity = { ...fargate, labels: { size: 'large' } };

const controller: ServiceAccount = { namespace: 'kube-system', name: 'controller' };
const agent: ServiceAccount = { ...controller, daemonSet: true };
const elsewhere: ServiceAccount = { namespace: 'shop', name: 'controller' };

const asked = (environment: Environment): Environment => ({
  ...environment,
  cluster: { ...valid.cluster, workloadIdentity: 'irsa' },
});

describe('identityKind', () => {
  it.each<[string, Environment, ServiceAccount, string]>([
    ['EC2 nodes take Pod Identity', withCapacity(nodes), controller, 'pod-identity'],
    ['a DaemonSet on EC2 nodes takes Pod Identity', withCapacity(nodes), agent, 'pod-identity'],
    ['Auto Mode takes Pod Identity', withCapacity({ kind: 'auto-mode' }), controller, 'pod-identity'],
    ['Fargate cannot run the agent: IRSA', withCapacity(fargate), controller, 'irsa'],
    ['Fargate beside nodes still takes the namespace: IRSA', withCapacity(fargate, nodes), controller, 'irsa'],
    ['a DaemonSet never lands on Fargate: Pod Identity', withCapacity(fargate, nodes), agent, 'pod-identity'],
    ['a namespace without a profile: Pod Identity', withCapacity(fargate, nodes), elsewhere, 'pod-identity'],
    [
      'a profile with labels takes only some pods: Pod Identity',
      withCapacity(labelled, nodes),
      controller,
      'pod-identity',
    ],
    ['the operator asks for IRSA', asked(withCapacity(nodes)), controller, 'irsa'],
    ['the operator asks for IRSA, for DaemonSets too', asked(withCapacity(nodes)), agent, 'irsa'],
  ])('%s', (_, environment, serviceAccount, kind) => {
    expect(identityKind(environment, serviceAccount)).toBe(kind);
  });
});

describe('runsOnFargate', () => {
  it.each<[string, Capacity[], string, boolean]>([
    ['the first namespace of a profile', [fargate], 'kube-system', true],
    ['another namespace of a profile', [fargate], 'jobs', true],
    ['a namespace that only begins alike', [fargate], 'kube', false],
    ['a namespace of the second profile', [labelled, { ...fargate, name: 'more', namespaces: ['shop'] }], 'shop', true],
    ['a profile with labels', [labelled], 'kube-system', false],
    ['no profile at all', [nodes], 'kube-system', false],
  ])('knows %s', (_, capacity, namespace, expected) => {
    expect(runsOnFargate(withCapacity(...capacity), namespace)).toBe(expected);
  });
});
