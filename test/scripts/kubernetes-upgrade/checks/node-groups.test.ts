import { nodeGroups } from '../../../../scripts/kubernetes-upgrade/checks/node-groups';
import { nodeGroup, question } from '../support/live';

const says = (group: Parameters<typeof nodeGroup>[0], version = '1.35') =>
  nodeGroups.judge(question({ version, nodeGroups: { value: [nodeGroup(group)] } }));

describe('node-groups', () => {
  it('passes for a group that runs what the control plane runs: the deployment takes it along', () => {
    expect(says({})).toMatchObject([
      {
        outcome: 'passed',
        says: 'node group system runs 1.35 (1.35.2-20261101): the deployment replaces its nodes after the control plane',
      },
    ]);
  });

  it('passes for a group that has arrived, and for one that has not where the control plane has', () => {
    expect(says({ version: '1.36' })).toMatchObject([{ outcome: 'passed' }]);
    expect(says({ version: '1.35' }, '1.36')).toMatchObject([{ outcome: 'passed' }]);
  });

  it('fails for a group behind the control plane: EKS then refuses the upgrade', () => {
    expect(says({ version: '1.34' })).toMatchObject([
      {
        outcome: 'failed',
        says: 'node group system runs 1.34 (1.35.2-20261101), and the control plane 1.35: EKS upgrades no control plane that a managed node group is behind',
        fix: 'aws eks update-nodegroup-version --cluster-name platform-test --nodegroup-name system --region us-east-1',
      },
    ]);
  });

  it('fails for a group ahead of the version asked', () => {
    expect(says({ version: '1.37' })).toMatchObject([{ outcome: 'failed' }]);
  });

  it('fails for a group that is not active, with what EKS says of it', () => {
    expect(says({ status: 'DEGRADED', issues: ['AsgInstanceLaunchFailures: no capacity'] })[0]).toMatchObject({
      outcome: 'failed',
      says: 'node group system is DEGRADED (AsgInstanceLaunchFailures: no capacity)',
    });
  });
});
