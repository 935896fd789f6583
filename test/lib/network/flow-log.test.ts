import { referencesIn, textOf } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import { keyOf, resourcesOf, statementsIn, theResource, vpcOf } from '../../support/templates';

const flowLog = (environment = prod) => theResource(vpcOf(environment), 'AWS::EC2::FlowLog');
const referred = (property: string, environment = prod) => {
  const [id = ''] = referencesIn(flowLog(environment).properties[property]);
  return vpcOf(environment).body.resources.get(id);
};

describe('VpcFlowLog', () => {
  it('records the traffic of the whole VPC that the configuration asks for', () => {
    expect(referred('ResourceId')?.type).toBe('AWS::EC2::VPC');
    expect(flowLog().properties).toMatchObject({ ResourceType: 'VPC', TrafficType: 'ALL' });
    expect(flowLog(dev).properties).toMatchObject({ ResourceType: 'VPC', TrafficType: 'REJECT' });
  });

  it.each([
    ['dev', dev, 7, 'Delete', 'Delete'],
    ['prod', prod, 365, 'RetainExceptOnCreate', 'Retain'],
  ] as const)(
    'writes to an encrypted log group with an end: %s',
    (name, environment, days, DeletionPolicy, UpdateReplacePolicy) => {
      const logGroup = referred('LogGroupName', environment);
      const key = keyOf(vpcOf(environment), 'flow-logs');
      expect(logGroup).toMatchObject({
        type: 'AWS::Logs::LogGroup',
        properties: {
          LogGroupName: `/aws/vpc/platform-${name}/flow-logs`,
          RetentionInDays: days,
          KmsKeyId: { 'Fn::GetAtt': [key.logicalId, 'Arn'] },
        },
        attributes: { DeletionPolicy, UpdateReplacePolicy },
      });
    },
  );

  it('binds the key to that one log group', () => {
    const use = statementsIn(keyOf(vpcOf(prod), 'flow-logs').properties['KeyPolicy'])['EncryptLogGroups'];
    const [name] = ['/aws/vpc/platform-prod/flow-logs'];
    expect(use?.['Condition']).toEqual({
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': [
          {
            'Fn::Join': [
              '',
              ['arn:', { Ref: 'AWS::Partition' }, ':logs:us-east-1:', { Ref: 'AWS::AccountId' }, `:log-group:${name}`],
            ],
          },
        ],
      },
    });
  });

  it('lends its role to flow logs of this account and region only', () => {
    const role = referred('DeliverLogsPermissionArn');
    expect(role?.properties['AssumeRolePolicyDocument']).toMatchObject({
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Effect: 'Allow',
          Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
            ArnLike: {
              'aws:SourceArn': {
                'Fn::Join': [
                  '',
                  ['arn:', { Ref: 'AWS::Partition' }, ':ec2:us-east-1:', { Ref: 'AWS::AccountId' }, ':vpc-flow-log/*'],
                ],
              },
            },
          },
        },
      ],
    });
  });

  it('attaches to the role a policy that writes to the group and no other, before the first record', () => {
    const [policy, ...others] = resourcesOf(vpcOf(prod), 'AWS::IAM::ManagedPolicy');
    expect(others).toEqual([]);
    expect(policy?.properties['Roles']).toEqual([{ Ref: referred('DeliverLogsPermissionArn')?.logicalId }]);
    expect(policy?.properties['PolicyDocument']).toMatchObject({
      Statement: [
        {
          Effect: 'Allow',
          Action: ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'],
          Resource: { 'Fn::GetAtt': [referred('LogGroupName')?.logicalId, 'Arn'] },
        },
      ],
    });
    expect(flowLog().attributes['DependsOn']).toEqual([policy?.logicalId]);
  });

  it('gives the role nothing beside that policy', () => {
    const role = referred('DeliverLogsPermissionArn');
    expect(role?.properties).not.toHaveProperty('ManagedPolicyArns');
    expect(role?.properties).not.toHaveProperty('Policies');
    const inline = resourcesOf(vpcOf(prod), 'AWS::IAM::Policy').filter(({ properties }) =>
      textOf(properties['Roles']).includes(role?.logicalId ?? ''),
    );
    expect(inline).toEqual([]);
  });
});
