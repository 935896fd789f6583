import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../../../scripts/assembly/run-cdk';
import { readCluster } from '../../../../scripts/kubernetes-upgrade/live/live-cluster';
import type { PlannedCluster } from '../../../../scripts/kubernetes-upgrade/planned-cluster';
import { valid } from '../../../support/configuration';
import { emulatedAccount } from '../../../support/emulated-account';
import { kubernetesOffer, offer } from '../../preflight/support/offer';
import { insight, makeCluster, OFFER, tell } from '../support/account';
import { CALENDAR } from '../support/live';

const account = emulatedAccount();
const planned = (name: string): PlannedCluster => ({
  environment: valid,
  region: 'us-east-1',
  name,
  stack: 'platform-test-Eks',
  isSecond: false,
});

beforeAll(async () => {
  await makeCluster(account, 'platform-test', '1.35');
  const failing = {
    insightStatus: { status: 'ERROR', reason: 'in use' },
    recommendation: 'Move on.',
    resources: [{ kubernetesResourceUri: '/apis/a/v1beta1/b' }, { arn: 'arn:aws:eks:us-east-1:1:addon/c' }],
    categorySpecificSummary: {
      deprecationDetails: [
        {
          usage: '/apis/a/v1beta1/b',
          replacedWith: '/apis/a/v1/b',
          stopServingVersion: '1.36',
          clientStats: [{ userAgent: 'helm/3', numberOfRequestsLast30Days: 12 }],
        },
      ],
    },
  };
  const onOutposts = { ...kubernetesOffer('1.31', 'STANDARD_SUPPORT'), clusterType: 'eks-local-outposts' };
  // In pages of two: all of them are read.
  await offer(account, { ...OFFER, kubernetes: [onOutposts, ...(OFFER.kubernetes ?? [])], page: 2 });
  await tell(account, {
    'platform-test': [
      insight('1.36'),
      insight('1.36', { id: 'two', name: 'Two', ...failing }),
      insight('1.37', { id: 'three' }),
      insight('1.36', { id: 'four', category: 'ROLLBACK_READINESS' }),
    ],
  });
});

describe('readCluster', () => {
  it('reads every part of a cluster', async () => {
    const answer = await readCluster(account.aws(), planned('platform-test'), '1.36');
    expect(answer).toMatchObject({
      value: {
        controlPlane: { version: '1.35', status: 'ACTIVE', supportType: 'EXTENDED', issues: [] },
        nodeGroups: { value: [{ name: 'system', version: '1.35', status: 'ACTIVE', issues: [] }] },
        addons: { value: [] },
        nodes: { value: [] },
        fargateProfiles: { value: ['isolated'] },
      },
    });
  });

  it('reads the whole calendar of EKS by days, without that of Outposts', async () => {
    const answer = await readCluster(account.aws(), planned('platform-test'), '1.36');
    expect(answer).toMatchObject({
      value: {
        offered: {
          value: CALENDAR,
        },
      },
    });
  });

  it('reads the insights into the next minor and no other, with details where they do not pass', async () => {
    const answer = await readCluster(account.aws(), planned('platform-test'), '1.36');
    const plain = { refreshedAt: expect.any(Date) as unknown, recommendation: '', resources: [], deprecations: [] };
    expect(answer).toMatchObject({
      value: {
        insights: {
          value: [
            { ...plain, name: 'Deprecated APIs removed', status: 'PASSING', reason: '' },
            {
              name: 'Two',
              status: 'ERROR',
              reason: 'in use',
              recommendation: 'Move on.',
              resources: ['/apis/a/v1beta1/b', 'arn:aws:eks:us-east-1:1:addon/c'],
              deprecations: [
                {
                  usage: '/apis/a/v1beta1/b',
                  replacedWith: '/apis/a/v1/b',
                  stopsIn: '1.36',
                  clients: ['helm/3 (12 requests in 30 days)'],
                },
              ],
            },
          ],
        },
      },
    });
  });

  it('calls nothing that the page does not allow', async () => {
    const aws = account.freshAws();
    await readCluster(aws, planned('platform-test'), '1.36');
    const page = readFileSync(join(ROOT, 'docs', 'kubernetes-upgrade.md'), 'utf8');
    expect(aws.log.actions.filter((action) => !page.includes(`"${action}"`))).toEqual([]);
    expect(aws.log.actions).toContain('eks:DescribeInsight');
  });

  it('asks for no insights where the cluster has arrived', async () => {
    expect(await readCluster(account.aws(), planned('platform-test'), '1.35')).toMatchObject({
      value: { insights: { value: [] } },
    });
  });

  it('is nothing where there is no such cluster', async () => {
    expect(await readCluster(account.aws(), planned('platform-none'), '1.36')).toEqual({ value: undefined });
  });

  it('is a trouble, and no missing cluster, when the cluster may not be described', async () => {
    await account.refuse({ service: 'eks', kind: 'denied', operation: '^GET /clusters/[^/]+$' });
    expect(await readCluster(account.aws(), planned('platform-test'), '1.36')).toMatchObject({
      trouble: expect.stringContaining('may not eks:DescribeCluster') as unknown,
    });
  });

  it.each([
    ['eks', '^GET /cluster-versions', 'offered', 'eks:DescribeClusterVersions'],
    ['eks', 'GET /clusters/[^/]+/node-groups$', 'nodeGroups', 'eks:ListNodegroups'],
    ['eks', 'GET /clusters/[^/]+/addons', 'addons', 'eks:ListAddons'],
    ['ec2', 'DescribeInstances', 'nodes', 'ec2:DescribeInstances'],
    ['eks', 'fargate-profiles', 'fargateProfiles', 'eks:ListFargateProfiles'],
    ['eks', 'POST /clusters/[^/]+/insights', 'insights', 'eks:ListInsights'],
  ])('leaves open what %s refuses at %s, and reads the rest', async (service, operation, part, action) => {
    await account.refuse({ service, kind: 'denied', operation });
    const answer = await readCluster(account.aws(), planned('platform-test'), '1.36');
    expect(answer).toMatchObject({
      value: {
        controlPlane: { version: '1.35' },
        [part]: { trouble: expect.stringContaining(`these credentials may not ${action}`) as unknown },
      },
    });
  });
});
