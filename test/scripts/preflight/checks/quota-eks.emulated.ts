import { CreateClusterCommand } from '@aws-sdk/client-eks';
import { RequestServiceQuotaIncreaseCommand } from '@aws-sdk/client-service-quotas';

import { quotaEks } from '../../../../scripts/preflight/checks/quota-eks';
import { emulatedAccount } from '../../../support/emulated-account';
import { ask } from '../support/outcomes';
import { targetWith } from '../support/target';

const account = emulatedAccount();

/** A cluster with so many node groups. */
const cluster = (groups: number) => ({
  Cluster: { Type: 'AWS::EKS::Cluster', Properties: { Name: 'ours' } },
  ...Object.fromEntries(
    Array.from({ length: groups }, (_, index) => [
      `Group${index}`,
      { Type: 'AWS::EKS::Nodegroup', Properties: { ClusterName: { Ref: 'Cluster' } } },
    ]),
  ),
});

const look = (groups: number) =>
  ask(quotaEks, targetWith(cluster(groups), { account: account.id }), account.freshAws());

describe('quota-eks', () => {
  test('counts clusters of the Region, and node groups of the cluster', async () => {
    const resourcesVpcConfig = { subnetIds: [], securityGroupIds: [] };
    await account
      .aws()
      .eks()
      .send(new CreateClusterCommand({ name: 'theirs', roleArn: ROLE, resourcesVpcConfig }));
    expect((await look(2)).map(({ outcome, says }) => `${outcome}: ${says}`)).toEqual([
      'passed: 1 of 100 EKS clusters are used in us-east-1, and the stacks make 1 more',
      'passed: 0 of 30 managed node groups are used in cluster ours, and the stacks make 2 more',
    ]);
  });

  test('fails for more node groups than a cluster takes, and passes once more are allowed', async () => {
    expect((await look(31))[1]).toMatchObject({
      outcome: 'failed',
      says: '0 of 30 managed node groups are used in cluster ours, and the stacks make 31 more',
    });
    await account
      .aws()
      .quotas()
      .send(new RequestServiceQuotaIncreaseCommand({ ServiceCode: 'eks', QuotaCode: 'L-6D54EA21', DesiredValue: 40 }));
    expect((await look(31))[1]).toMatchObject({ outcome: 'passed' });
  });
});

const ROLE = 'arn:aws:iam::123456789012:role/cluster';
