import { CreateClusterCommand, CreateFargateProfileCommand, CreateNodegroupCommand } from '@aws-sdk/client-eks';
import { CreateSubnetCommand, CreateVpcCommand } from '@aws-sdk/client-ec2';
import { CreateRoleCommand } from '@aws-sdk/client-iam';

import { KUBERNETES_VERSIONS, RELEASES, type KubernetesVersion } from '../../../../lib/config/versions';
import { minorBeside } from '../../../../scripts/kubernetes-upgrade/minor';
import type { EmulatedAccount } from '../../../support/emulated-account';
import { addonOffer, kubernetesOffer, type Offer } from '../../preflight/support/offer';
import { CALENDAR } from './live';

/** What EKS has found out about clusters, by their names: nobody can compute it. */
export type Insights = Readonly<Record<string, readonly object[]>>;

/** Tells the emulator what EKS has found out; it takes the place of what was told before. */
export async function tell({ url, id }: EmulatedAccount, insights: Insights): Promise<void> {
  const answer = await fetch(`${url}/_rehearsal/eks/${id}`, { method: 'PUT', body: JSON.stringify({ insights }) });
  if (!answer.ok) throw new Error(`The emulator did not take the insights: ${answer.status}`);
}

/** What EKS offers on the day of the tests: the calendar of the matrix, and add-ons that also run on the minor after theirs. */
export const OFFER: Offer = {
  kubernetes: KUBERNETES_VERSIONS.map((version) =>
    kubernetesOffer(version, CALENDAR.find((one) => one.version === version)?.status ?? ''),
  ),
  addons: KUBERNETES_VERSIONS.flatMap((version) =>
    Object.entries(RELEASES[version].addons).flatMap(([name, build]) => [
      addonOffer(name, version, build),
      addonOffer(name, minorBeside(version, 1), build),
    ]),
  ),
};

/** An insight that passes, as DescribeInsight gives it, with what a test says of it. */
export const insight = (kubernetesVersion: string, more: object = {}) => ({
  id: 'one',
  name: 'Deprecated APIs removed',
  category: 'UPGRADE_READINESS',
  kubernetesVersion,
  lastRefreshTime: new Date().toISOString(),
  insightStatus: { status: 'PASSING', reason: '' },
  ...more,
});

/** Makes a cluster with a node group and a Fargate profile; the group runs another version when the test says so. */
export async function makeCluster(
  account: EmulatedAccount,
  name: string,
  version: KubernetesVersion,
  groupVersion: string = version,
): Promise<void> {
  const aws = account.aws();
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [] });
  const { Role } = await aws.iam().send(new CreateRoleCommand({ RoleName: `${name}-role`, AssumeRolePolicyDocument }));
  const { Vpc } = await aws.ec2().send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  const { Subnet } = await aws.ec2().send(new CreateSubnetCommand({ VpcId: Vpc?.VpcId, CidrBlock: '10.0.0.0/24' }));
  const subnets = [Subnet?.SubnetId ?? ''];
  const eks = aws.eks();
  await eks.send(
    new CreateClusterCommand({ name, version, roleArn: Role?.Arn, resourcesVpcConfig: { subnetIds: subnets } }),
  );
  await eks.send(
    new CreateNodegroupCommand({
      clusterName: name,
      nodegroupName: 'system',
      nodeRole: Role?.Arn,
      subnets,
      version: groupVersion,
    }),
  );
  await eks.send(
    new CreateFargateProfileCommand({
      clusterName: name,
      fargateProfileName: 'isolated',
      podExecutionRoleArn: Role?.Arn,
      subnets,
      selectors: [{ namespace: 'isolated' }],
    }),
  );
}
