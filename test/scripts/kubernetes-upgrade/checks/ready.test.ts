import { ready } from '../../../../scripts/kubernetes-upgrade/checks/ready';
import { question } from '../support/live';

describe('ready', () => {
  it('passes for an active cluster', () => {
    expect(ready.judge(question())).toEqual([
      { outcome: 'passed', says: 'platform-test is active and runs 1.35', fix: null },
    ]);
  });

  it('fails while EKS changes the cluster, and says how to wait', () => {
    expect(ready.judge(question({ status: 'UPDATING' }))).toEqual([
      {
        outcome: 'failed',
        says: 'platform-test is UPDATING: EKS changes one thing at a time',
        fix: 'wait until it is active: aws eks wait cluster-active --name platform-test --region us-east-1',
      },
    ]);
  });

  it('warns of what EKS finds wrong with the cluster', () => {
    expect(ready.judge(question({ issues: ['KmsKeyDisabled: the key is off'] }))[1]).toMatchObject({
      outcome: 'warning',
      says: 'EKS reports KmsKeyDisabled: the key is off',
    });
  });
});
