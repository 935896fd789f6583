import { vpcCni as addon } from '../../../../lib/cluster/managed-addons/vpc-cni';
import { valid } from '../../../support/configuration';
import { actionsOf, unexplained } from '../../../support/permissions';
import { COMPARED, differences, ownStatements, upstreamStatements } from '../../../support/upstream-policy';

const permissions = addon.identity?.permissions(valid) ?? {};
const statements = Object.values(permissions).flat();
const actions = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:AttachNetworkInterface',
  'ec2:CreateNetworkInterface',
  'ec2:CreateTags',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeInstanceTypes',
  'ec2:DescribeInstances',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:DescribeTags',
  'ec2:DetachNetworkInterface',
  'ec2:ModifyNetworkInterfaceAttribute',
  'ec2:UnassignPrivateIpAddresses',
];

describe('vpc-cni', () => {
  it('enforces network policies; the add-on wants the flag as text', () => {
    expect(addon.configuration?.(valid)).toEqual({ enableNetworkPolicy: 'true' });
  });

  it('is there before nodes, which are not ready without it', () => {
    expect(addon.order).toBe('before-nodes');
    expect(addon.workloads).toEqual([{ kind: 'daemonset', namespace: 'kube-system', name: 'aws-node' }]);
  });

  it('has its own identity, so that nodes need no permission for networking', () => {
    expect(addon.identity?.serviceAccount).toEqual({ namespace: 'kube-system', name: 'aws-node', daemonSet: true });
    expect(actionsOf(permissions)).toEqual([...actions].sort());
  });

  it('changes things of its own account and region only, and says why they are not named', () => {
    expect(unexplained(permissions)).toEqual([]);
    const changing = statements.filter(
      (statement) => !statement.actions.every((action) => action.includes(':Describe')),
    );
    expect(changing.map(({ sid }) => sid)).toEqual(['Change', 'Tag']);
    const resources = changing.flatMap((statement) => statement.resources);
    expect(resources.filter((resource) => !/^arn:[^:]+:ec2:[^:*]+:[^:*]+:[a-z-]+\/\*$/.test(strip(resource)))).toEqual(
      [],
    );
  });

  it('tags network interfaces and nothing else', () => {
    const tagging = statements.filter((statement) => statement.actions.includes('ec2:CreateTags'));
    expect(tagging.flatMap(({ resources }) => resources.map((resource) => resource.split(':').at(-1)))).toEqual([
      'network-interface/*',
    ]);
  });
});

/** Upstream writes the partition out; ours are of any. */
const inAnyPartition = (upstream: ReturnType<typeof upstreamStatements>) =>
  upstream?.map((statement) => ({
    ...statement,
    Resource: [statement.Resource].flat().map((resource) => resource.replace(/^arn:aws:/, 'arn:*:')),
  }));

describe('beside AmazonEKS_CNI_Policy', () => {
  const own = ownStatements(permissions);
  const upstream = inAnyPartition(upstreamStatements('vpc-cni.json')) ?? own;

  it(`grants the same actions, on the same resources or narrower ones${COMPARED}`, () => {
    expect(differences(own, upstream)).toEqual([]);
  });
});

/** Tokens hold dots and brackets, but no colon that would break the fields of an ARN apart. */
const strip = (resource: string) => resource.replaceAll(/\$\{Token\[[^\]]+\]\}/g, 'token');
