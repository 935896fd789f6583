import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';

import { al2023UserData } from '../../../lib/cluster/al2023';
import { bottlerocketUserData } from '../../../lib/cluster/bottlerocket';
import { NodeLaunchTemplate } from '../../../lib/cluster/node-launch-template';
import type { Environment } from '../../../lib/config/schema';
import type { NodeGroup } from '../../../lib/config/sections/capacity';
import { KUBERNETES_VERSIONS } from '../../../lib/config/versions';
import { plainNode } from '../../fixtures/self-managed-nodes';
import { valid, withCapacity, withCluster } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

const group = (changes: Partial<NodeGroup> = {}): NodeGroup => {
  const [item] = withCapacity({
    kind: 'managed-node-group',
    name: 'system',
    instanceTypes: ['m7g.large'],
    minSize: 1,
    maxSize: 3,
  }).capacity;
  if (item?.kind !== 'managed-node-group') throw new TypeError('no group');
  return { ...item, ...changes } as NodeGroup;
};

interface Case {
  readonly environment?: Environment;
  readonly changes?: Partial<NodeGroup>;
  readonly selfManaged?: boolean;
}

function templateOf({ environment = valid, changes = {}, selfManaged = false }: Case = {}) {
  const stack = new ConstructStack(environment);
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  const instanceProfile = new iam.CfnInstanceProfile(stack, 'Profile', { roles: [role.roleName] });
  new NodeLaunchTemplate(stack, 'Template', {
    environment,
    group: group(changes),
    securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'Nodes', 'sg-nodes'),
    volumeKey: kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:us-east-1:111122223333:key/volumes'),
    ...(selfManaged ? { selfManaged: { ...plainNode, instanceProfile } } : {}),
  });
  const [properties] = propertiesOf(stack.rendered('AWS::EC2::LaunchTemplate'));
  return { properties, data: propertyOf(properties, 'LaunchTemplateData') };
}

const KINDS: readonly (readonly [string, Case])[] = [
  ['managed Bottlerocket', {}],
  ['self-managed Bottlerocket', { selfManaged: true }],
  ['managed Amazon Linux', { changes: { operatingSystem: 'al2023' } }],
  ['self-managed Amazon Linux', { selfManaged: true, changes: { operatingSystem: 'al2023' } }],
];

describe.each(KINDS)('NodeLaunchTemplate: %s', (_, kind) => {
  const { properties, data } = templateOf(kind);

  it('keeps pods away from instance metadata: version 2 only, and one hop', () => {
    expect(propertyOf(data, 'MetadataOptions')).toEqual({
      HttpEndpoint: 'enabled',
      HttpTokens: 'required',
      HttpPutResponseHopLimit: 1,
    });
  });

  it('encrypts every volume with the key of the volumes', () => {
    const devices = propertyOf(data, 'BlockDeviceMappings') as readonly unknown[];
    expect(devices.map((device) => propertyOf(device, 'Ebs'))).toEqual(
      devices.map(
        () =>
          expect.objectContaining({
            VolumeType: 'gp3',
            Encrypted: true,
            KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/volumes',
            DeleteOnTermination: true,
          }) as unknown,
      ),
    );
    expect(devices.length).toBeGreaterThan(0);
  });

  it('puts nodes into the group of the nodes, and no other', () => {
    expect(propertyOf(data, 'SecurityGroupIds')).toEqual(['sg-nodes']);
    expect(data).not.toHaveProperty('NetworkInterfaces');
  });

  it('watches nodes every minute', () => {
    expect(propertyOf(data, 'Monitoring')).toEqual({ Enabled: true });
  });

  it('tags everything that a launch makes, and itself', () => {
    const tags = [
      { Key: 'project', Value: 'platform' },
      { Key: 'environment', Value: 'test' },
      { Key: 'owner', Value: 'team@example.com' },
      { Key: 'cost-center', Value: 'testing' },
      { Key: 'managed-by', Value: 'aws-cdk' },
      { Key: 'Name', Value: 'platform-test-system' },
      { Key: 'kubernetes.io/cluster/platform-test', Value: 'owned' },
    ];
    expect(propertyOf(data, 'TagSpecifications')).toEqual(
      ['instance', 'volume', 'network-interface'].map((ResourceType) => ({ ResourceType, Tags: tags })),
    );
    expect(propertyOf(properties, 'TagSpecifications')).toEqual([{ ResourceType: 'launch-template', Tags: tags }]);
  });

  it('has no fixed name, so that it can be replaced', () => {
    expect(properties).not.toHaveProperty('LaunchTemplateName');
  });
});

describe('volumes', () => {
  const sizes = (kind: Case) =>
    (propertyOf(templateOf(kind).data, 'BlockDeviceMappings') as readonly unknown[]).map((device) => [
      propertyOf(device, 'DeviceName'),
      propertyOf(device, 'Ebs', 'VolumeSize'),
    ]);

  it('of Bottlerocket are two: the system has the size of its image, the data that of the configuration', () => {
    expect(sizes({ changes: { volumeGiB: 77 } })).toEqual([
      ['/dev/xvda', undefined],
      ['/dev/xvdb', 77],
    ]);
  });

  it('of Amazon Linux are one, with the size of the configuration', () => {
    expect(sizes({ changes: { operatingSystem: 'al2023', volumeGiB: 77 } })).toEqual([['/dev/xvda', 77]]);
  });
});

describe('the template of a managed group', () => {
  it.each(['bottlerocket', 'al2023'] as const)('holds nothing that EKS forbids or chooses itself: %s', (system) => {
    expect(Object.keys(Object(templateOf({ changes: { operatingSystem: system } }).data) as object).sort()).toEqual([
      'BlockDeviceMappings',
      'MetadataOptions',
      'Monitoring',
      'SecurityGroupIds',
      'TagSpecifications',
      'UserData',
    ]);
  });

  it.each([
    ['bottlerocket', bottlerocketUserData()],
    ['al2023', al2023UserData()],
  ] as const)('carries the user data of its operating system: %s', (operatingSystem, userData) => {
    expect(propertyOf(templateOf({ changes: { operatingSystem } }).data, 'UserData')).toEqual({
      'Fn::Base64': userData,
    });
  });
});

describe('the template of a self-managed group', () => {
  it.each([
    ['bottlerocket', bottlerocketUserData(plainNode)],
    ['al2023', al2023UserData(plainNode)],
  ] as const)('tells nodes in their user data which cluster they join: %s', (operatingSystem, userData) => {
    expect(propertyOf(templateOf({ selfManaged: true, changes: { operatingSystem } }).data, 'UserData')).toEqual({
      'Fn::Base64': userData,
    });
  });

  it('gives nodes their instance profile', () => {
    expect(propertyOf(templateOf({ selfManaged: true }).data, 'IamInstanceProfile')).toEqual({
      Arn: { 'Fn::GetAtt': ['Profile', 'Arn'] },
    });
  });

  const imageOf = (changes: Partial<NodeGroup>, environment = valid) =>
    propertyOf(templateOf({ environment, changes, selfManaged: true }).data, 'ImageId');

  it.each([
    ['bottlerocket', 'm7g.large', '/aws/service/bottlerocket/aws-k8s-1.36/arm64/latest/image_id'],
    ['bottlerocket', 'm7i.large', '/aws/service/bottlerocket/aws-k8s-1.36/x86_64/latest/image_id'],
    [
      'al2023',
      'c8gn.large',
      '/aws/service/eks/optimized-ami/1.36/amazon-linux-2023/arm64/standard/recommended/image_id',
    ],
    [
      'al2023',
      'g6.xlarge',
      '/aws/service/eks/optimized-ami/1.36/amazon-linux-2023/x86_64/standard/recommended/image_id',
    ],
  ] as const)('resolves the newest %s image for %s when a node is launched', (operatingSystem, type, parameter) => {
    expect(imageOf({ operatingSystem, instanceTypes: [type] })).toBe(`resolve:ssm:${parameter}`);
  });

  it.each(KUBERNETES_VERSIONS)('follows the cluster to Kubernetes %s', (version) => {
    const environment = withCluster({ version });
    expect(imageOf({}, environment)).toContain(`/aws-k8s-${version}/`);
    expect(imageOf({ operatingSystem: 'al2023' }, environment)).toContain(`/optimized-ami/${version}/`);
  });
});
