import {
  CreateTagsCommand,
  RegisterImageCommand,
  RunInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';

import { nodes } from '../../../../scripts/kubernetes-upgrade/live/nodes';
import { emulatedAccount } from '../../../support/emulated-account';

const account = emulatedAccount();
const ec2 = () => account.aws().ec2();

async function run(image: string, tags: Readonly<Record<string, string>>): Promise<string> {
  const { ImageId } = await ec2().send(new RegisterImageCommand({ Name: image }));
  const { Instances } = await ec2().send(new RunInstancesCommand({ ImageId, MinCount: 1, MaxCount: 1 }));
  const id = Instances?.[0]?.InstanceId ?? '';
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  await ec2().send(new CreateTagsCommand({ Resources: [id], Tags }));
  return id;
}

const ours = { 'kubernetes.io/cluster/platform-test': 'owned' };

describe('nodes', () => {
  it('finds the nodes of a cluster by their tag, each with who runs it and the version of its image', async () => {
    const karpenter = await run('bottlerocket-aws-k8s-1.35-x86_64-v1.60.0-a', {
      ...ours,
      'karpenter.sh/nodepool': 'default',
    });
    const managed = await run('bottlerocket-aws-k8s-1.36-x86_64-v1.60.0-a', {
      ...ours,
      'eks:nodegroup-name': 'system',
    });
    const unnamed = await run('our-own', { ...ours, Name: 'batch' });
    await run('bottlerocket-aws-k8s-1.31-x86_64-v1.60.0-a', { 'kubernetes.io/cluster/platform-other': 'owned' });
    const ended = await run('bottlerocket-aws-k8s-1.30-x86_64-v1.60.0-a', ours);
    await ec2().send(new TerminateInstancesCommand({ InstanceIds: [ended] }));

    const found = await nodes(account.aws(), 'platform-test');
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining([
        { id: karpenter, origin: 'karpenter', group: 'default', version: '1.35' },
        { id: managed, origin: 'managed', group: 'system', version: '1.36' },
        { id: unnamed, origin: 'self-managed', group: 'batch', version: undefined },
      ]),
    );
  });
});
