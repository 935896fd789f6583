import type { KubernetesVersion } from '../../../../lib/config/versions';
import { configuration } from '../../../../scripts/kubernetes-upgrade/checks/configuration';
import { withCluster } from '../../../support/configuration';
import { question } from '../support/live';

const says = (configured: KubernetesVersion, live: string, to = '1.36') =>
  configuration.judge(question({ version: live, environment: withCluster({ version: configured }) }, to));

describe('configuration', () => {
  it('passes when it says the next version, or still says what runs', () => {
    expect(says('1.36', '1.35')).toMatchObject([
      { outcome: 'passed', says: expect.stringMatching(/says 1\.36$/) as unknown },
    ]);
    expect(says('1.35', '1.35')).toMatchObject([
      { outcome: 'passed', says: expect.stringContaining('raising it is the first step') as unknown },
    ]);
  });

  it('fails when it is ahead of what comes next: EKS would refuse the deployment', () => {
    expect(says('1.36', '1.34')).toEqual([
      {
        outcome: 'failed',
        says: 'cluster.version in lib/config/environments/test.ts says 1.36, and 1.35 comes next: EKS would refuse the deployment',
        fix: "write '1.35' there",
      },
    ]);
  });

  it('warns when the cluster has gone ahead of it, and fails when that is where it shall go', () => {
    expect(says('1.34', '1.35')).toMatchObject([{ outcome: 'warning', fix: 'write 1.35 there and deploy that first' }]);
    expect(says('1.35', '1.36')).toMatchObject([
      { outcome: 'failed', fix: 'write 1.36 there: the next deployment then brings add-ons and nodes along' },
    ]);
  });
});
