import { bestFirst } from '../../../scripts/preflight/addon-version';

describe('the order of the versions of an add-on', () => {
  it('begins with what EKS would choose, and goes on with the newest, number by number', () => {
    const versions = ['v1.9.0-eksbuild.1', 'v1.22.4-eksbuild.3', 'v1.22.4-eksbuild.10', 'v1.22-eksbuild.1', 'v1.10.0'];
    const offered = versions.map((version) => ({ version, isDefault: version === 'v1.10.0' }));
    expect(bestFirst(offered).map(({ version }) => version)).toEqual([
      'v1.10.0',
      'v1.22.4-eksbuild.10',
      'v1.22.4-eksbuild.3',
      'v1.22-eksbuild.1',
      'v1.9.0-eksbuild.1',
    ]);
  });
});
