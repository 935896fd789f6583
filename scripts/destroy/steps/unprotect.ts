import { UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import { DescribeClusterCommand, UpdateClusterConfigCommand } from '@aws-sdk/client-eks';

import type { How } from '../how';
import type { Outcome } from '../outcome';
import type { Place } from '../place';
import type { Protection } from '../protections';
import { waitUntilGone } from '../wait-until-gone';

/** Switches protections off, one by one, after a person has typed the name of the environment. */
export async function unprotect(place: Place, protections: readonly Protection[], how: How): Promise<Outcome> {
  const here = protections.filter(({ region, lift }) => region === place.region && lift !== null);
  for (const { kind, name } of here) {
    how.say(`  switch off the ${kind.replace('-', ' ')} of ${name}`);
    if (kind === 'termination-protection') await unprotectStack(place, name);
    else await unprotectCluster(place, name, how);
  }
  return { did: here.map(({ kind, name }) => `switched off the ${kind.replace('-', ' ')} of ${name}`), stuck: [] };
}

const unprotectStack = ({ aws }: Place, StackName: string) =>
  aws.cloudFormation().send(new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }));

/** EKS takes a moment, and refuses the deletion until then. */
async function unprotectCluster({ aws }: Place, name: string, how: How): Promise<void> {
  await aws.eks().send(new UpdateClusterConfigCommand({ name, deletionProtection: false }));
  const isProtected = async (): Promise<string[]> => {
    const { cluster } = await aws.eks().send(new DescribeClusterCommand({ name }));
    return cluster?.deletionProtection === true || cluster?.status === 'UPDATING' ? [name] : [];
  };
  await waitUntilGone(isProtected, (cluster) => `the protection of ${cluster}`, how);
}
