import { kubectlLayer } from '../../../../scripts/kubernetes-upgrade/checks/kubectl-layer';
import { withCluster } from '../../../support/configuration';
import { question } from '../support/live';

describe('kubectl-layer', () => {
  it('passes for the layer that the matrix chooses for the version', () => {
    expect(kubectlLayer.judge(question())).toMatchObject([
      { outcome: 'passed', says: 'kubectl of layer v36 with Kubernetes 1.36' },
    ]);
  });

  it('fails for a chosen layer that is more than one minor from it', () => {
    const environment = withCluster({ version: '1.35', kubectlLayer: 'v34' });
    expect(kubectlLayer.judge(question({ environment }))).toMatchObject([
      { outcome: 'failed', fix: "take cluster.kubectlLayer out of the environment, or write 'v36'" },
    ]);
  });

  it('says nothing of a version that the matrix does not know', () => {
    expect(kubectlLayer.judge(question({ version: '1.36' }, '1.37'))).toEqual([]);
  });
});
