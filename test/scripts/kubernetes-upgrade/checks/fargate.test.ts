import { fargate } from '../../../../scripts/kubernetes-upgrade/checks/fargate';
import { question } from '../support/live';

describe('fargate', () => {
  it('says nothing where no pod can be on Fargate', () => {
    expect(fargate.judge(question())).toEqual([]);
  });

  it('warns that pods stay behind until they are restarted, and that AWS does not tell their kubelets', () => {
    expect(fargate.judge(question({ fargateProfiles: { value: ['isolated', 'batch'] } }))).toMatchObject([
      {
        outcome: 'warning',
        says: 'pods on Fargate (isolated, batch) stay behind until they are restarted; which kubelet each has, only the Kubernetes API tells',
        fix: expect.stringContaining('kubectl rollout restart') as unknown,
      },
    ]);
  });
});
