import { ProtectedError, protectionsOf } from '../../../scripts/destroy/protections';
import { live } from './support/stacks';

const KEPT = { physicalId: 'key', type: 'AWS::KMS::Key', stays: true };
const cluster = (deletionProtection: boolean) => ({
  name: 'platform-prod',
  region: 'eu-west-1',
  described: { deletionProtection },
});

describe('what protects an environment', () => {
  it('is nothing where nothing is switched on and nothing is kept', () => {
    expect(protectionsOf([live('platform-dev-Vpc')], [cluster(false)])).toStrictEqual([]);
  });

  it('is told with the command that lifts it', () => {
    const found = protectionsOf([live('platform-prod-Vpc', { isProtected: true })], [cluster(true)]);
    expect(found.map(({ kind, lift }) => [kind, lift])).toStrictEqual([
      [
        'termination-protection',
        'aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name platform-prod-Vpc --region eu-west-1',
      ],
      [
        'deletion-protection',
        'aws eks update-cluster-config --no-deletion-protection --name platform-prod --region eu-west-1',
      ],
    ]);
  });

  it('is also that somebody keeps data, once for the environment', () => {
    const stacks = [
      live('platform-prod-Eks', { resources: [KEPT, KEPT] }),
      live('platform-prod-Vpc', { resources: [KEPT] }),
    ];
    expect(protectionsOf(stacks, [])).toMatchObject([
      { kind: 'keeps-data', lift: null, says: expect.stringMatching(/3 resources are kept/) as string },
    ]);
  });

  it('ends the command before anything is tried', () => {
    const error = new ProtectedError('platform-prod', protectionsOf([], [cluster(true)]));
    expect(error.exitCode).toBe(2);
    expect(error.message).toMatch(/EKS refuses to delete cluster platform-prod[^]*--allow-protected/);
  });
});
