import { RELEASES } from '../../../lib/config/versions';
import { isInMatrix, targetAddons } from '../../../scripts/kubernetes-upgrade/target-addons';
import { valid, withCapacity } from '../../support/configuration';

const versionOf = (name: string, environment = valid, version = '1.35') =>
  targetAddons(environment, version).find((one) => one.name === name);

describe('targetAddons', () => {
  it('gives each add-on the version of the matrix for the minor asked, not for the configured one', () => {
    expect(versionOf('kube-proxy')).toEqual({
      name: 'kube-proxy',
      order: 'before-nodes',
      version: RELEASES['1.35'].addons['kube-proxy'],
      isPinned: false,
    });
  });

  it('keeps a version that the operator has pinned, and says that it is', () => {
    const pinned = { ...valid, addons: { ...valid.addons, versions: { coredns: 'v1.99.0-eksbuild.1' } } };
    expect(versionOf('coredns', pinned)).toMatchObject({ version: 'v1.99.0-eksbuild.1', isPinned: true });
  });

  it('lists only what the configuration installs', () => {
    expect(targetAddons(withCapacity({ kind: 'auto-mode' }), '1.36').map(({ name }) => name)).not.toContain('vpc-cni');
    expect(targetAddons(valid, '1.36').map(({ name }) => name)).toContain('vpc-cni');
  });

  it('knows nothing of a minor that the matrix does not know', () => {
    expect(isInMatrix('1.99')).toBe(false);
    expect(targetAddons(valid, '1.99')).toEqual([]);
  });
});
