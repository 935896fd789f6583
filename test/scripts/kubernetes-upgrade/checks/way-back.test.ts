import { wayBack } from '../../../../scripts/kubernetes-upgrade/checks/way-back';
import { question } from '../support/live';

describe('way-back', () => {
  it('says how the control plane goes back, for how long, and that CloudFormation never does it', () => {
    const [found] = wayBack.judge(question());
    expect(found).toMatchObject({ outcome: 'passed' });
    expect(found?.says).toBe(
      'for seven days the control plane goes back from 1.36 with: aws eks update-cluster-version --name platform-test --kubernetes-version 1.35 --region us-east-1. CloudFormation never does, not even when it rolls its stack back',
    );
  });

  it('warns that there is none to a version in extended support, unless the cluster may have that', () => {
    expect(wayBack.judge(question({ version: '1.33' }))).toMatchObject([{ outcome: 'warning' }]);
    expect(wayBack.judge(question({ version: '1.33', supportType: 'EXTENDED' }))).toMatchObject([
      { outcome: 'passed' },
    ]);
  });

  it('says nothing where nothing is upgraded', () => {
    expect(wayBack.judge(question({ version: '1.36' }))).toEqual([]);
  });
});
