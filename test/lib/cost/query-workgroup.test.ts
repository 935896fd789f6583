import { prod } from '../../../lib/config/environments/prod';
import { SAVED_QUERIES } from '../../../lib/cost/queries';
import { FIXTURES } from '../../fixtures/environments';
import { keyOf, platformOf, resourcesOf, theResource, type Synthesized } from '../../support/templates';

const { costAbroad = prod } = FIXTURES;

function intelOf(environment: typeof prod): Synthesized {
  const { costIntel } = platformOf(environment);
  if (costIntel === undefined) throw new RangeError(`${environment.name} exports no charges`);
  return costIntel;
}

describe('QueryWorkgroup', () => {
  const intel = intelOf(costAbroad);

  it('settles where results go, how they are encrypted, and how much a query may read', () => {
    expect(theResource(intel, 'AWS::Athena::WorkGroup').properties).toMatchObject({
      Name: 'platform-abroad-cost',
      WorkGroupConfiguration: {
        EnforceWorkGroupConfiguration: true,
        PublishCloudWatchMetricsEnabled: true,
        BytesScannedCutoffPerQuery: 1_073_741_824,
        ResultConfiguration: {
          EncryptionConfiguration: {
            EncryptionOption: 'SSE_KMS',
            KmsKey: { 'Fn::GetAtt': [keyOf(intel, 'cost-queries').logicalId, 'Arn'] },
          },
        },
      },
    });
  });

  it('has every saved query, about this cluster and the tag of teams', () => {
    const subject = { cluster: 'platform-abroad', teamKey: 'user_team' };
    expect(resourcesOf(intel, 'AWS::Athena::NamedQuery').map(({ properties }) => properties)).toEqual(
      SAVED_QUERIES.map(({ name, description, sql }) => ({
        Name: `platform-abroad-${name}`,
        Description: description,
        Database: 'platform_abroad_cost',
        WorkGroup: 'platform-abroad-cost',
        QueryString: sql(subject),
      })),
    );
  });
});
