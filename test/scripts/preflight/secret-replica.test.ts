import { replicasIn } from '../../../scripts/preflight/secret-replica';
import { FIXTURES } from '../../fixtures/environments';
import { platformTarget } from './support/platform-target';
import { targetWith } from './support/target';

describe('the replicas that a target makes', () => {
  it('are what the custom resource of the platform calls for', () => {
    expect(replicasIn(platformTarget(FIXTURES['pilotLight']))).toEqual([
      {
        name: 'payments/stripe',
        from: 'us-east-1',
        to: 'eu-west-1',
        stack: 'platform-pilot-Recovery',
        logicalId: expect.stringMatching(/^Secretspaymentsstripe/) as unknown,
      },
    ]);
  });

  it('are none where a call is of another kind', () => {
    const withCall = (Create: string) =>
      replicasIn(targetWith({ Replica: { Type: 'Custom::ReplicatedSecret', Properties: { Create } } }));
    expect(withCall('{"parameters":{"SecretId":"a"}}')).toEqual([]);
    expect(withCall('{"parameters":{"AddReplicaRegions":[{"Region":"eu-west-1"}]}}')).toEqual([]);
    expect(withCall('no JSON')).toEqual([]);
  });
});
