import type { EnvironmentInput } from '../../../../lib/config/schema';
import { capacityIn } from '../../../support/capacity';
import { propertiesOf } from '../../../support/construct-stack';
import { findingsIn } from '../../../support/findings';
import { propertyOf } from '../../../support/property-of';

const profiles: EnvironmentInput['capacity'] = [
  {
    kind: 'fargate-profile',
    name: 'system',
    namespaces: ['kube-system', 'default'],
    podSize: { vCpu: 0.25, memoryGiB: 0.5 },
  },
  {
    kind: 'fargate-profile',
    name: 'shop',
    namespaces: ['shop'],
    labels: { size: 'large' },
    podSize: { vCpu: 2, memoryGiB: 8 },
  },
  { kind: 'fargate-profile', name: 'jobs', namespaces: ['jobs'], podSize: { vCpu: 1, memoryGiB: 2 } },
];

const { stack } = capacityIn(...profiles);
const rendered = stack.rendered('AWS::EKS::FargateProfile');
const roles = Object.entries(stack.rendered('AWS::IAM::Role')).filter(([, { Properties }]) =>
  String(propertyOf(Properties, 'Description')).startsWith('Fargate'),
);

describe('FargateProfiles', () => {
  it('take the pods of their namespaces, or those with their labels, into the private subnets', () => {
    const common = {
      ClusterName: { Ref: expect.stringMatching(/^ControlPlaneCluster/) as unknown },
      PodExecutionRoleArn: { 'Fn::GetAtt': [roles[0]?.[0], 'Arn'] },
      Subnets: stack.subnets('private'),
    };
    expect(propertiesOf(rendered)).toEqual([
      {
        ...common,
        Selectors: [
          { Namespace: 'kube-system', Labels: [] },
          { Namespace: 'default', Labels: [] },
        ],
        Tags: [{ Key: 'pod-size', Value: '0.25 vCPU 0.5 GiB' }],
      },
      {
        ...common,
        Selectors: [{ Namespace: 'shop', Labels: [{ Key: 'size', Value: 'large' }] }],
        Tags: [{ Key: 'pod-size', Value: '2 vCPU 8 GiB' }],
      },
      {
        ...common,
        Selectors: [{ Namespace: 'jobs', Labels: [] }],
        Tags: [{ Key: 'pod-size', Value: '1 vCPU 2 GiB' }],
      },
    ]);
  });

  it('are made one after the other: EKS makes one at a time', () => {
    const ids = Object.keys(rendered);
    const waitsFor = Object.values(rendered).map(({ DependsOn = [] }) => DependsOn.filter((id) => ids.includes(id)));
    expect(waitsFor).toEqual([[], [ids[0]], [ids[1]]]);
  });

  it('pull images with one role, which profiles of this cluster alone can take on', () => {
    expect(roles.map(([, { Properties }]) => Properties)).toEqual([
      {
        Description: 'Fargate pulls images and writes logs for pods',
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 'sts:AssumeRole',
              Principal: { Service: 'eks-fargate-pods.amazonaws.com' },
              Condition: {
                ArnLike: {
                  'aws:SourceArn': {
                    'Fn::Join': [
                      '',
                      [
                        'arn:',
                        { Ref: 'AWS::Partition' },
                        ':eks:us-east-1:',
                        { Ref: 'AWS::AccountId' },
                        ':fargateprofile/platform-test/*',
                      ],
                    ],
                  },
                },
              },
            },
          ],
        },
        ManagedPolicyArns: [
          {
            'Fn::Join': [
              '',
              ['arn:', { Ref: 'AWS::Partition' }, ':iam::aws:policy/AmazonEKSFargatePodExecutionRolePolicy'],
            ],
          },
          { Ref: expect.stringMatching(/^CapacityFargateLogsWrite/) as unknown },
        ],
      },
    ]);
  });

  it('leave cdk-nag nothing to report', () => {
    expect(findingsIn(capacityIn(...profiles).stack).open.filter((rule) => rule.includes('IAM'))).toEqual([]);
  });
});
