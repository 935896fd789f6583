import { deployWords } from '../../../../scripts/kubernetes-upgrade/apply/deploy-words';

describe('deployWords', () => {
  const words = deployWords('platform-test-Eks');

  it('deploy one stack, and none that it depends on', () => {
    expect(words.slice(0, 3)).toEqual(['deploy', 'platform-test-Eks', '--exclusively']);
  });

  it('stop where it fails: a rollback would leave the control plane as it is', () => {
    expect(words).toContain('--no-rollback');
  });

  it('ask nothing: the question was asked for all stacks before', () => {
    expect(words.join(' ')).toContain('--require-approval never');
  });
});
