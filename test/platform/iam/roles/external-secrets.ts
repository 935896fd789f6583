import { may, mayNot, type RoleExpectation } from '../expectation';
import { serviceAccount } from './service-account';

const secret = (name: string, region = '{region}') =>
  `arn:{partition}:secretsmanager:${region}:{account}:secret:${name}-AbCdEf`;
const READ = ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'];

export const EXTERNAL_SECRETS: RoleExpectation = {
  role: 'ComponentsexternalsecretsIdentityRole',
  holder: 'External Secrets: external-secrets/external-secrets',
  trust: serviceAccount('external-secrets', 'external-secrets'),
  rows: [
    may(READ, secret('{cluster}/database'), 'Reads the secrets whose names begin as the configuration says'),
    mayNot(READ, secret('shop/database'), 'Reads no secret of others'),
    mayNot(READ, secret('{cluster}-2/database'), 'Reads no secret whose name only begins alike'),
    mayNot(READ, secret('{cluster}/database', 'eu-west-3'), 'Reads none of another Region'),
    mayNot(
      [
        'secretsmanager:PutSecretValue',
        'secretsmanager:DeleteSecret',
        'secretsmanager:PutResourcePolicy',
        'secretsmanager:ReplicateSecretToRegions',
      ],
      secret('{cluster}/database'),
      'Changes none, and hands none on',
    ),
    mayNot(['secretsmanager:ListSecrets', 'secretsmanager:BatchGetSecretValue'], '*', 'Searches for none'),
  ],
};
