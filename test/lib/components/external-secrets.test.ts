import { externalSecrets as component } from '../../../lib/components/external-secrets';
import { environmentSchema } from '../../../lib/config/schema';
import { factsOf, IRSA } from '../../support/component-facts';
import { smallest, valid, withCapacity } from '../../support/configuration';
import { actionsOf, unexplained } from '../../support/permissions';

const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const values = component.chart.values(factsOf());
const permissionsOf = (environment: typeof valid) => component.identity.permissions(environment);
const statementsOf = (environment: typeof valid) => Object.values(permissionsOf(environment)).flat();

describe('external-secrets', () => {
  it('is wanted where there are nodes', () => {
    expect(component.wanted(valid)).toBe(true);
    expect(
      component.wanted(
        withCapacity({
          kind: 'fargate-profile',
          name: 'all',
          namespaces: ['kube-system'],
          podSize: { vCpu: 1, memoryGiB: 2 },
        }),
      ),
    ).toBe(false);
  });

  it('reads secrets whose names begin with the environment’s, unless the operator names others', () => {
    const secretsOf = (environment: typeof valid) =>
      statementsOf(environment)
        .filter(({ sid }) => sid === 'Read')
        .flatMap(({ resources }) => resources.map((arn) => arn.split(':secret:')[1]));
    expect(secretsOf(valid)).toEqual(['platform-test/*']);
    const named = environmentSchema.parse({ ...smallest, secrets: { prefixes: ['shop/', 'payments/'] } });
    expect(secretsOf(named)).toEqual(['shop/*', 'payments/*']);
  });

  it('only reads', () => {
    expect(actionsOf(permissionsOf(valid))).toEqual([
      'secretsmanager:DescribeSecret',
      'secretsmanager:GetResourcePolicy',
      'secretsmanager:GetSecretValue',
      'secretsmanager:ListSecretVersionIds',
    ]);
    expect(unexplained(permissionsOf(valid))).toEqual([]);
  });

  it('decrypts with the keys that the operator names, through Secrets Manager only', () => {
    const named = environmentSchema.parse({ ...smallest, secrets: { encryptionKeys: [KEY] } });
    expect(statementsOf(named).filter(({ sid }) => sid === 'Decrypt')).toEqual([
      {
        sid: 'Decrypt',
        actions: ['kms:Decrypt'],
        resources: [expect.stringMatching(/:kms:us-east-1:111122223333:key\/1234abcd-12ab-34cd-56ef-1234567890ab$/)],
        conditions: { StringEquals: { 'kms:ViaService': expect.stringContaining('secretsmanager') as unknown } },
      },
    ]);
    expect(statementsOf(valid).filter(({ sid }) => sid === 'Decrypt')).toEqual([]);
  });

  it.each([
    ['Pod Identity', {}],
    ['IRSA', IRSA],
  ])('names the service account that its role trusts: %s', (_, roleAnnotations) => {
    expect(component.chart.values(factsOf(valid, { roleAnnotations }))).toMatchObject({
      serviceAccount: { create: true, name: component.identity.serviceAccount, annotations: roleAnnotations },
    });
  });

  it('is reached by the Kubernetes API at the port that its webhook listens on', () => {
    expect(component.ports.map(({ from, to, protocol, port }) => [from, to, protocol, port])).toEqual([
      ['control-plane', 'nodes', 'tcp', 9443],
    ]);
    expect(values).toMatchObject({ webhook: { port: 9443 } });
    expect(component.chart.guarded).toHaveProperty(['webhook.port']);
  });

  it('gives namespaces one store, once the webhook has its certificate', () => {
    expect(component.objects(factsOf())).toEqual([
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ClusterSecretStore',
        metadata: { name: 'secrets-manager' },
        spec: { provider: { aws: { service: 'SecretsManager', region: valid.region } } },
      },
    ]);
    expect(component.readiness.map(({ name, jsonPath }) => [name, jsonPath])).toEqual([
      ['secretstore-validate', '.webhooks[0].clientConfig.caBundle'],
    ]);
  });
});
