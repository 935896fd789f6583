import { ALL_PERMISSIONS } from '../../../scripts/preflight/all-permissions';
import { CHECKS, FIRST } from '../../../scripts/preflight/checks';
import { COMPLETION } from '../../../scripts/preflight/complete-fixes';
import { reads, readsOf } from '../../../scripts/preflight/permission';
import { policyOf } from '../../../scripts/preflight/policy';
import { readPolicyDocument } from '../../support/iam/policy-document';
import { siteOf } from '../../support/iam/site';
import { policyProblems } from '../../support/iam/statement-problems';

/** What IAM takes for a managed policy, without white space. */
const LARGEST = 6_144;

describe('the policy of some permissions', () => {
  test('has one statement for each set of resources, all in alphabetical order, each action once', () => {
    const permissions = [
      ...readsOf(['arn:b', 'arn:a'], 'iam:GetRole'),
      ...reads('ec2:DescribeVpcs', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs'),
      ...readsOf(['arn:a', 'arn:b'], 'iam:GetPolicy'),
      ...readsOf(['arn:a'], 'iam:GetRole'),
    ];
    expect(policyOf(permissions)).toEqual({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['ec2:DescribeSubnets', 'ec2:DescribeVpcs'], Resource: ['*'] },
        { Effect: 'Allow', Action: ['iam:GetRole'], Resource: ['arn:a'] },
        { Effect: 'Allow', Action: ['iam:GetPolicy', 'iam:GetRole'], Resource: ['arn:a', 'arn:b'] },
      ],
    });
  });
});

describe('the policy of preflight', () => {
  const policy = policyOf(ALL_PERMISSIONS);

  test('grants what every check declares, and what the command itself asks', () => {
    const granted = new Set(policy.Statement.flatMap(({ Action }) => Action));
    const needed = [...[...FIRST, ...CHECKS].flatMap(({ permissions }) => permissions), ...COMPLETION];
    expect([...new Set(needed.map(({ action }) => action))].sort()).toEqual([...granted].sort());
  });

  test('means what it says to IAM', async () => {
    const document = readPolicyDocument(policy);
    expect(await policyProblems({ name: 'preflight', kind: 'identity', document }, siteOf('us-east-1'))).toEqual([]);
  });

  test('fits into one managed policy', () => {
    expect(JSON.stringify(policy).length).toBeLessThanOrEqual(LARGEST);
  });
});
