import { nodes } from '../../../../scripts/kubernetes-upgrade/checks/nodes';
import type { LiveNode } from '../../../../scripts/kubernetes-upgrade/live/nodes';
import { node, question } from '../support/live';

const says = (...list: readonly LiveNode[]) => nodes.judge(question({ nodes: { value: list } }));

describe('nodes', () => {
  it('says together what is the same of several nodes, and what becomes of them', () => {
    expect(
      says(node(), node({ id: 'i-2' }), node({ id: 'i-3', origin: 'self-managed', group: 'batch' })),
    ).toMatchObject([
      {
        outcome: 'passed',
        says: expect.stringMatching(/^2 karpenter nodes of default run 1\.35: Karpenter replaces them/) as unknown,
      },
      {
        outcome: 'passed',
        says: expect.stringMatching(/^1 self-managed node of batch run 1\.35: the deployment/) as unknown,
      },
    ]);
  });

  it('passes for nodes that have arrived', () => {
    expect(says(node({ version: '1.36' }))).toMatchObject([
      { outcome: 'passed', says: '1 karpenter node of default run 1.36 already' },
    ]);
  });

  it('fails for nodes more than three minors behind, and names them', () => {
    expect(says(node({ version: '1.32' }))).toMatchObject([
      {
        outcome: 'failed',
        says: '1 karpenter node of default (i-1) were started from an image of 1.32, more than 3 minors behind 1.36',
      },
    ]);
    expect(says(node({ version: '1.33' }))).toMatchObject([{ outcome: 'passed' }]);
  });

  it('fails for nodes ahead of the version asked', () => {
    expect(says(node({ version: '1.37' }))).toMatchObject([{ outcome: 'failed' }]);
  });

  it('warns where the image tells no version, and says that the Kubernetes API does', () => {
    expect(says(node({ version: undefined }))).toMatchObject([
      { outcome: 'warning', fix: expect.stringMatching(/^kubectl get nodes tells/) as unknown },
    ]);
  });
});
