import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import type { EnvironmentInput } from '../../../lib/config/schema';
import { OPTIONAL_ADDONS } from '../../../lib/config/versions';
import { validateEnvironment } from '../../../lib/config/validate';
import { interfaceEndpoints } from '../../../lib/network/endpoint-services';
import { FIXTURES } from '../../fixtures/environments';
import { withNetwork } from '../../support/configuration';

const EVERYWHERE = ['ecr.api', 'ecr.dkr', 'sts', 'eks', 'lambda', 'logs', 'elasticloadbalancing'];
const NODES = ['ec2', 'eks-auth'];
const SESSIONS = ['ssm', 'ssmmessages', 'ec2messages'];
const ADDONS = ['monitoring', 'secretsmanager'];

const servicesOf = (environment: EnvironmentInput) =>
  interfaceEndpoints(validateEnvironment(environment)).map(({ service }) => service);
const inPrivate = ({ network, ...rest }: EnvironmentInput = dev): EnvironmentInput => ({
  ...rest,
  network: { ...network, endpoints: 'required' },
});

describe('interfaceEndpoints', () => {
  it.each<[string, EnvironmentInput, string[]]>([
    ['gateways only', dev, []],
    ['managed groups that grow', inPrivate(), [...EVERYWHERE, ...NODES, ...SESSIONS, 'autoscaling', ...ADDONS]],
    [
      'self-managed groups',
      inPrivate(FIXTURES['selfManagedBesideManaged']),
      [...EVERYWHERE, ...NODES, ...SESSIONS, 'autoscaling', ...ADDONS],
    ],
    ['Karpenter', inPrivate(FIXTURES['privateWithoutNat']), [...EVERYWHERE, ...NODES, ...SESSIONS, 'sqs', ...ADDONS]],
    ['the full mix', prod, [...EVERYWHERE, ...NODES, ...SESSIONS, 'sqs', 'autoscaling', ...ADDONS]],
    ['Fargate only', inPrivate(FIXTURES['fargateOnly']), EVERYWHERE],
    ['Auto Mode', inPrivate(FIXTURES['autoMode']), [...EVERYWHERE, ...NODES, ...ADDONS]],
    [
      'no optional add-ons',
      { ...inPrivate(), addons: { exclude: [...OPTIONAL_ADDONS] } },
      [...EVERYWHERE, ...NODES, ...SESSIONS, 'autoscaling', 'secretsmanager'],
    ],
  ])('are those that the enabled parts call: %s', (_, environment, expected) => {
    expect(servicesOf(environment).sort()).toEqual(expected.sort());
  });

  it('add what the operator lists, once, and nothing that is there already', () => {
    const extraEndpoints = ['kms', 'sts', 'kms', 'bedrock-runtime'];
    expect(interfaceEndpoints(withNetwork({ endpoints: 'gateways', extraEndpoints }))).toEqual([
      { service: 'kms', reason: 'Listed in network.extraEndpoints' },
      { service: 'sts', reason: 'Listed in network.extraEndpoints' },
      { service: 'bedrock-runtime', reason: 'Listed in network.extraEndpoints' },
    ]);
    const all = interfaceEndpoints(withNetwork({ endpoints: 'required', extraEndpoints })).map(
      ({ service }) => service,
    );
    expect(all).toHaveLength(new Set(all).size);
    expect(all.slice(-2)).toEqual(['kms', 'bedrock-runtime']);
  });

  it('each give a reason for their price', () => {
    const endpoints = interfaceEndpoints(validateEnvironment(prod));
    expect(endpoints.filter(({ reason }) => !/^[A-Z].{3,}$/.test(reason))).toEqual([]);
  });
});
