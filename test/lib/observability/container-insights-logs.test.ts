import { textOf } from '../../../lib/compliance/template';
import { dev } from '../../../lib/config/environments/dev';
import { prod } from '../../../lib/config/environments/prod';
import { FIXTURES } from '../../fixtures/environments';
import { keyOf, platformOf, resourcesOf, statementsIn } from '../../support/templates';

const KINDS = ['application', 'dataplane', 'host', 'performance'];
const groupsIn = (environment: typeof dev) =>
  resourcesOf(platformOf(environment).eks, 'AWS::Logs::LogGroup').filter(({ properties }) =>
    textOf(properties['LogGroupName']).startsWith('/aws/containerinsights/'),
  );

describe('ContainerInsightsLogs', () => {
  it.each([
    ['dev', dev, 7],
    ['prod', prod, 365],
  ] as const)(
    'makes every group that the agent writes to, encrypted and with an end: %s',
    (name, environment, days) => {
      const key = keyOf(platformOf(environment).eks, 'container-logs');
      expect(groupsIn(environment).map(({ properties }) => properties)).toEqual(
        KINDS.map((kind): unknown =>
          expect.objectContaining({
            LogGroupName: `/aws/containerinsights/platform-${name}/${kind}`,
            RetentionInDays: days,
            KmsKeyId: { 'Fn::GetAtt': [key.logicalId, 'Arn'] },
          }),
        ),
      );
    },
  );

  it('binds its key to these groups', () => {
    const key = keyOf(platformOf(prod).eks, 'container-logs');
    expect(statementsIn(key.properties['KeyPolicy'])['EncryptLogGroups']?.['Condition']).toEqual({
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': KINDS.map((kind) => ({
          'Fn::Join': [
            '',
            [
              'arn:',
              { Ref: 'AWS::Partition' },
              ':logs:us-east-1:',
              { Ref: 'AWS::AccountId' },
              `:log-group:/aws/containerinsights/platform-prod/${kind}`,
            ],
          ],
        })),
      },
    });
  });

  it('is left out where Container Insights is', () => {
    expect(groupsIn(FIXTURES['fargateOnly'] ?? dev)).toEqual([]);
    expect(groupsIn({ ...dev, addons: { exclude: ['amazon-cloudwatch-observability'] } })).toEqual([]);
  });

  it('is there before the add-on that writes to it', () => {
    const addon = resourcesOf(platformOf(dev).eks, 'AWS::EKS::Addon').find(
      ({ properties }) => properties['AddonName'] === 'amazon-cloudwatch-observability',
    );
    expect(addon?.attributes['DependsOn']).toEqual(
      expect.arrayContaining(groupsIn(dev).map(({ logicalId }) => logicalId)),
    );
  });
});
