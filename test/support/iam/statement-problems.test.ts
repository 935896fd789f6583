import type { PolicyKind } from './policies';
import { readPolicyDocument } from './policy-document';
import { siteOf } from './site';
import { policyProblems } from './statement-problems';

const problemsOf = (statement: object, kind: PolicyKind = 'identity', region = 'us-east-1') =>
  policyProblems(
    {
      name: 'Bad',
      kind,
      document: readPolicyDocument({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Resource: '*', ...statement },
      }),
    },
    siteOf(region),
  );

const ANYBODY = { Principal: '*' };

describe('policyProblems', () => {
  it.each<[string, object, string]>([
    ['an action that does not exist', { Action: 'ec2:TerminateInstance' }, 'No action is called ec2:TerminateInstance'],
    ['a service that does not exist', { Action: 'ekss:*' }, 'No action is called ekss:*'],
    ['a wildcard that means nothing', { Action: 'kms:ReEncode*' }, 'No action is called kms:ReEncode*'],
    [
      'a condition key that does not exist',
      { Action: 'ec2:RunInstances', Condition: { StringEquals: { 'ec2:InstanceTyp': 'm7g.large' } } },
      'No condition key is called ec2:InstanceTyp',
    ],
    [
      'a global condition key that does not exist',
      { Action: 'ec2:RunInstances', Condition: { StringEquals: { 'aws:SourceAcount': '1' } } },
      'No condition key is called aws:SourceAcount',
    ],
    [
      'a condition key that the action never sees',
      { Action: 'ec2:DescribeInstances', Condition: { StringEquals: { 'aws:ResourceTag/owner': 'me' } } },
      'AWS never gives aws:ResourceTag/owner to ec2:DescribeInstances',
    ],
    [
      'an action that takes no resource, on one',
      { Action: 'ec2:DescribeInstances', Resource: 'arn:aws:ec2:us-east-1:111122223333:instance/*' },
      'ec2:DescribeInstances takes none of the resources: it takes * only',
    ],
    [
      'a resource of another kind',
      {
        Action: ['ec2:TerminateInstances', 'ec2:DeleteVolume'],
        Resource: ['arn:aws:ec2:us-east-1:111122223333:volume/*', 'arn:aws:sqs:us-east-1:111122223333:queue'],
      },
      'arn:aws:sqs:us-east-1:111122223333:queue is no resource of any action here',
    ],
    [
      'an action without a resource of its kind',
      { Action: ['ec2:TerminateInstances', 'ec2:DeleteVolume'], Resource: 'arn:aws:ec2:us-east-1:*:volume/*' },
      'ec2:TerminateInstances takes none of the resources: it takes arn:*:ec2:*:*:instance/*',
    ],
    [
      'a principal in an identity’s policy',
      { Action: 'ec2:RunInstances', ...ANYBODY },
      'Principal is not allowed here',
    ],
  ])('finds %s', async (_, statement, problem) => {
    expect(await problemsOf(statement)).toContain(`Bad, statement 0: ${problem}`);
  });

  it.each<[string, string]>([
    ['a service by a name that it does not have', 'ec2'],
    ['a service by the suffix of another partition', 'ec2.amazonaws.com.cn'],
    ['a service by its region, which only CloudWatch Logs has', 'events.us-east-1.amazonaws.com'],
    ['CloudWatch Logs of another region', 'logs.eu-west-3.amazonaws.com.cn'],
  ])('finds %s', async (_, service) => {
    const trust = { Action: 'sts:AssumeRole', Principal: { Service: service }, Resource: undefined };
    expect(await problemsOf(trust, 'trust')).toEqual([
      `Bad, statement 0: Service ${service} is no principal of a known form`,
    ]);
  });

  it('finds a key policy without anybody, and a trust with a resource', async () => {
    expect(await problemsOf({ Action: 'kms:Decrypt' }, 'resource')).toEqual(['Bad, statement 0: Principal is missing']);
    expect(await problemsOf({ Action: 'sts:AssumeRole', ...ANYBODY }, 'trust')).toEqual([
      'Bad, statement 0: Resource is not allowed here',
    ]);
  });

  it('accepts wildcards that mean something, tags, entries of an encryption context and CloudWatch Logs in China', async () => {
    const statement = {
      Action: ['kms:ReEncrypt*', 'kms:Decrypt'],
      Principal: { Service: 'logs.cn-north-1.amazonaws.com.cn' },
      Condition: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': 'arn:aws-cn:logs:*' } },
    };
    expect(await problemsOf(statement, 'resource', 'cn-north-1')).toEqual([]);
    const tagged = { Action: 'ec2:TerminateInstances', Condition: { StringEquals: { 'aws:ResourceTag/owner': 'me' } } };
    expect(await problemsOf(tagged)).toEqual([]);
  });

  it('accepts claims of a cluster’s issuer for web identities, and for nobody else', async () => {
    const trust = (Action: string) => ({
      Action,
      Resource: undefined,
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/ABC' },
      Condition: { StringEquals: { 'oidc.eks.us-east-1.amazonaws.com/id/ABC:sub': 'system:serviceaccount:a:b' } },
    });
    expect(await problemsOf(trust('sts:AssumeRoleWithWebIdentity'), 'trust')).toEqual([]);
    expect(await problemsOf(trust('sts:AssumeRole'), 'trust')).toHaveLength(1);
  });
});
