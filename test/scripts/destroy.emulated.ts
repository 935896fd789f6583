import { CreateLogGroupCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  CreateNetworkInterfaceCommand,
  CreateVolumeCommand,
  DescribeNetworkInterfacesCommand,
  DescribeSubnetsCommand,
  DescribeVolumesCommand,
  DescribeVpcsCommand,
  type Subnet,
} from '@aws-sdk/client-ec2';
import { ListClustersCommand } from '@aws-sdk/client-eks';
import { CreateLoadBalancerCommand, DescribeLoadBalancersCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { GetParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';

import { CDK, ROOT } from '../../scripts/assembly/run-cdk';
import type { Report } from '../../scripts/destroy/report';
import { Processes } from '../../scripts/process/processes';
import { OWNED } from './destroy/support/network';
import { emulatedAccount } from '../support/emulated-account';
import { bootstrap } from '../support/bootstrapped';
import { folderOf } from './rehearse/support/temporary';

const account = emulatedAccount();
const aws = account.aws();
const assembly = folderOf({});
const processes = new Processes();
const env = { ...process.env, ...account.environment(), CI: 'true', PLATFORM_ACCOUNT: account.id };

/** Runs a command of Node.js at the root of the project. */
const node = (...words: readonly string[]) => processes.run(process.execPath, words, { cwd: ROOT, env });
const cdk = async (...words: readonly string[]): Promise<void> => {
  const { status, output } = await node(CDK, ...words, '--no-notices');
  if (status !== 0) throw new Error(output);
};
const destroy = (...words: readonly string[]) =>
  node('--require', './bin/typescript.cjs', 'scripts/destroy.ts', '--assembly', assembly, ...words);

/** What a running platform has, and no stack knows. */
async function useThePlatform(): Promise<void> {
  const { Subnets = [] } = await aws
    .ec2()
    .send(new DescribeSubnetsCommand({ Filters: [{ Name: 'tag:environment', Values: ['dev'] }] }));
  const inZone = (letter: string): Subnet | undefined =>
    Subnets.find(({ AvailabilityZone = '' }) => AvailabilityZone.endsWith(letter));
  const both = [inZone('a')?.SubnetId ?? '', inZone('b')?.SubnetId ?? ''];
  const Tags = [{ Key: 'elbv2.k8s.aws/cluster', Value: 'platform-dev' }];
  await aws.loadBalancing().send(new CreateLoadBalancerCommand({ Name: 'k8s-shop-front', Subnets: both, Tags }));
  await aws.ec2().send(new CreateNetworkInterfaceCommand({ SubnetId: both[0], Description: 'left by a node' }));
  const TagSpecifications = [{ ResourceType: 'volume' as const, Tags: OWNED }];
  await aws.ec2().send(new CreateVolumeCommand({ AvailabilityZone: 'us-east-1a', Size: 1, TagSpecifications }));
}

const standing = async (): Promise<string[]> => {
  const { Stacks = [] } = await aws.cloudFormation().send(new DescribeStacksCommand({}));
  return Stacks.filter(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE').map(({ StackName = '' }) => StackName);
};

beforeAll(async () => {
  await cdk('synth', '--quiet', '-c', 'environment=dev', '-o', assembly);
  await bootstrap(account, 'us-east-1');
  await cdk('deploy', '--all', '--app', assembly, '--require-approval', 'never');
  await useThePlatform();
});

describe('npm run destroy', () => {
  const stacks = [
    'CDKToolkit',
    'platform-dev-ClusterServices',
    'platform-dev-Eks',
    'platform-dev-Security',
    'platform-dev-Vpc',
  ];

  it('touches nothing as long as the Kubernetes API does not answer and nobody goes on without it', async () => {
    const { status, output } = await destroy('--yes');
    expect(output).toMatch(/The Kubernetes API of platform-dev in us-east-1 cannot be used: .* --without-kubernetes/s);
    expect({ status, standing: (await standing()).sort() }).toStrictEqual({ status: 1, standing: stacks });
  });

  it('says what it would do and does nothing where nobody is there to agree', async () => {
    const { status, output } = await destroy('--without-kubernetes');
    expect(output).toMatch(
      /platform-dev-ClusterServices in .*platform-dev-Security in .*platform-dev-Eks in .*platform-dev-Vpc in .*add --yes/s,
    );
    expect({ status, standing: (await standing()).sort() }).toStrictEqual({ status: 2, standing: stacks });
  });

  it('stands back while somebody else deploys, and says who', async () => {
    const Name = '/platform-dev/deployment-lock';
    const Value = JSON.stringify({ by: 'ana', since: '2026-03-01T12:00:00Z', command: 'npm run deploy' });
    await aws.ssm().send(new PutParameterCommand({ Name, Value, Type: 'String' }));
    const { status, output } = await destroy('--yes', '--without-kubernetes');
    expect(output).toMatch(/locked by ana since 2026-03-01T12:00:00Z, for "npm run deploy".*--unlock/s);
    expect({ status, standing: (await standing()).sort() }).toStrictEqual({ status: 2, standing: stacks });
  });

  it('stops where AWS refuses, and goes on from there when it is run again', async () => {
    await account.refuse({ service: 'cloudformation', kind: 'denied', operation: 'DeleteStack' });
    const { status, output } = await destroy('--yes', '--without-kubernetes', '--unlock');
    expect(output).toMatch(/locked by ana .*: it is deleted\./s);
    expect(output).toMatch(
      /platform-dev-ClusterServices in us-east-1: these credentials may not cloudformation:DeleteStack/,
    );
    const { LoadBalancers } = await aws.loadBalancing().send(new DescribeLoadBalancersCommand({}));
    expect({ status, LoadBalancers, standing: (await standing()).sort() }).toStrictEqual({
      status: 1,
      LoadBalancers: [],
      standing: stacks,
    });
  });

  it('leaves nothing but what it lists', async () => {
    const { status, output } = await destroy('--yes', '--without-kubernetes', '--json');
    const report = JSON.parse(output.slice(output.indexOf('{\n'))) as Report;
    expect({ status, standing: await standing() }).toStrictEqual({ status: 0, standing: ['CDKToolkit'] });
    const { Vpcs = [] } = await aws.ec2().send(new DescribeVpcsCommand({}));
    expect(Vpcs.filter(({ IsDefault }) => IsDefault !== true)).toStrictEqual([]);
    expect(await aws.eks().send(new ListClustersCommand({}))).toMatchObject({ clusters: [] });
    const left = await aws.ec2().send(new DescribeNetworkInterfacesCommand({}));
    expect(left.NetworkInterfaces?.filter(({ Description }) => Description === 'left by a node')).toStrictEqual([]);
    const { Volumes = [] } = await aws.ec2().send(new DescribeVolumesCommand({}));
    expect(report).toMatchObject({ version: 1, ok: true, environment: 'platform-dev', remains: [] });
    expect(report.stays.map(({ kind, id }) => [kind, id])).toStrictEqual(
      Volumes.map(({ VolumeId }) => ['volume', VolumeId]),
    );
    expect(report.stays).toHaveLength(1);
    const lock = aws.ssm().send(new GetParameterCommand({ Name: '/platform-dev/deployment-lock' }));
    await expect(lock).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });

  it('finds what has come back since, and deletes the data that it is told to', async () => {
    await aws.logs().send(new CreateLogGroupCommand({ logGroupName: '/aws/eks/platform-dev/cluster' }));
    const { status, output } = await destroy('--yes', '--delete-data');
    expect(output).toMatch(/No stack of it stands/);
    expect(output).toMatch(/delete volume vol-.*delete log group \/aws\/eks\/platform-dev\/cluster/s);
    expect(output).toMatch(/platform-dev is gone: 2 things deleted/);
    expect(status).toBe(0);
  });
});
