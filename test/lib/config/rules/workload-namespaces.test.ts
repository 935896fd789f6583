import { environmentSchema, type EnvironmentInput } from '../../../../lib/config/schema';
import { workloadNamespaces } from '../../../../lib/config/rules/workload-namespaces';
import { smallest } from '../../../support/configuration';

type Input = NonNullable<EnvironmentInput['namespaces']>[number];

const arn = (role: string) => `arn:aws:iam::111122223333:role/${role}`;
const problems = (list: readonly Input[], cluster: EnvironmentInput['cluster'] = {}) =>
  workloadNamespaces.check(environmentSchema.parse({ ...smallest, cluster, namespaces: [...list] }));
const inShop = (changes: Partial<Input>) => problems([{ name: 'shop', ...changes }]);

describe('workload-namespaces', () => {
  it('are dev, staging and production by default, and these are fine', () => {
    const environment = environmentSchema.parse(smallest);
    expect(environment.namespaces.map(({ name }) => name)).toEqual(['dev', 'staging', 'production']);
    expect(workloadNamespaces.check(environment)).toEqual([]);
  });

  it.each(['default', 'kube-system', 'kube-anything', 'amazon-cloudwatch', 'aws-observability'])(
    'are not those of Kubernetes or EKS: %s',
    (name) => {
      expect(problems([{ name }])).toEqual([
        {
          path: 'namespaces[0].name',
          value: name,
          rule: 'must not be a namespace of Kubernetes or EKS',
          fix: 'choose a name of your own',
        },
      ]);
    },
  );

  it('have names of their own', () => {
    expect(problems([{ name: 'shop' }, { name: 'cart' }, { name: 'shop' }])).toEqual([
      {
        path: 'namespaces[2].name',
        value: 'shop',
        rule: 'must be unique among all namespaces',
        fix: 'choose another name, or join the two entries',
      },
    ]);
  });

  it.each([
    ['neither', {}],
    ['both', { namespace: 'cart', cidr: '10.9.0.0/16' }],
  ])('name one peer for each entry: %s', (_, peer) => {
    const reason = 'The cart calls the shop';
    expect(inShop({ allow: [{ direction: 'ingress', port: 80, reason, ...peer }] })).toEqual([
      {
        path: 'namespaces[0].allow[0]',
        value: { namespace: undefined, cidr: undefined, ...peer },
        rule: 'must name exactly one of namespace and cidr',
        fix: 'write one of the two; write an entry for each if both may',
      },
    ]);
  });

  it('list ports from the smaller to the larger', () => {
    const entry = { direction: 'egress', namespace: 'cart', port: 81, reason: 'The shop calls the cart' } as const;
    expect(inShop({ allow: [{ ...entry, toPort: 80 }] })).toEqual([
      {
        path: 'namespaces[0].allow[0].toPort',
        value: 80,
        rule: 'must be at least port (81)',
        fix: 'write the smaller port first',
      },
    ]);
    expect(inShop({ allow: [{ ...entry, toPort: 81 }] })).toEqual([]);
  });

  it('limit memory to no less than is requested', () => {
    expect(inShop({ containerDefaults: { memoryMiB: 512 } })).toEqual([
      {
        path: 'namespaces[0].containerDefaults.memoryLimitMiB',
        value: 256,
        rule: 'must be at least memoryMiB (512): Kubernetes refuses every pod otherwise',
        fix: 'raise it, or lower memoryMiB',
      },
    ]);
    expect(inShop({ containerDefaults: { memoryMiB: 256 } })).toEqual([]);
  });

  it.each(['admins', 'viewers'] as const)('let nobody in who is among the cluster’s %s', (list) => {
    expect(
      problems([{ name: 'shop', editors: [arn('team')] }], { [list]: [{ name: 'team', principalArn: arn('team') }] }),
    ).toEqual([
      {
        path: 'namespaces[0].editors[0]',
        value: arn('team'),
        rule: 'must not have access to the whole cluster too: EKS has one access entry for each principal',
        fix: 'remove it here, or from cluster.admins and cluster.viewers',
      },
    ]);
  });

  it.each([
    ['twice in a list', { viewers: [arn('a'), arn('a')] }, 'namespaces[0].viewers[1]'],
    ['in both lists', { editors: [arn('a')], viewers: [arn('a')] }, 'namespaces[0].viewers[0]'],
  ])('let nobody in twice: %s', (_, changes, path) => {
    expect(inShop(changes)).toEqual([
      {
        path,
        value: arn('a'),
        rule: 'must stand once in a namespace: who may edit may look as well',
        fix: 'remove it',
      },
    ]);
  });

  it('let the same people into several', () => {
    expect(
      problems([
        { name: 'shop', editors: [arn('a')] },
        { name: 'cart', viewers: [arn('a')] },
      ]),
    ).toEqual([]);
  });
});
