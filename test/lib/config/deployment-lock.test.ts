import { deploymentLockName } from '../../../lib/config/deployment-lock';

describe('deploymentLockName', () => {
  it('is a name of its own for each environment and each of its copies', () => {
    expect(['platform-dev', 'platform-dev-pr12'].map(deploymentLockName)).toEqual([
      '/platform-dev/deployment-lock',
      '/platform-dev-pr12/deployment-lock',
    ]);
  });
});
