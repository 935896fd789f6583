import { remaining } from '../../../scripts/kubernetes-upgrade/remaining';
import { addon, liveCluster, NO_ANSWER, nodeGroup, type LiveOptions } from './support/live';

const done: LiveOptions = {
  version: '1.36',
  nodeGroups: { value: [nodeGroup({ version: '1.36' })] },
  addons: { value: [addon('coredns', {}, '1.36')] },
};
const left = (more: LiveOptions = {}) => remaining(liveCluster({ ...done, ...more }), '1.36');

describe('remaining', () => {
  it('is nothing where control plane, add-ons and node groups have arrived and are active', () => {
    expect(left()).toEqual([]);
  });

  it('names the control plane that has not arrived, or is not active', () => {
    expect(left({ version: '1.35' })).toEqual(['the control plane of platform-test runs 1.35']);
    expect(left({ status: 'UPDATING' })).toEqual(['platform-test is UPDATING']);
  });

  it('names an add-on of another version, or that is not active', () => {
    expect(left({ addons: { value: [addon('coredns')] } })).toEqual([
      expect.stringMatching(/^add-on coredns of platform-test is ACTIVE at v1\.13.*, and shall be v1\.14/),
    ]);
    expect(left({ addons: { value: [addon('coredns', { status: 'DEGRADED' }, '1.36')] } })).toHaveLength(1);
  });

  it('asks no version of an add-on that the platform does not install, but that it is active', () => {
    const stranger = { name: 'adot', version: 'v1', status: 'ACTIVE', offers: [] };
    expect(left({ addons: { value: [stranger] } })).toEqual([]);
    expect(left({ addons: { value: [{ ...stranger, status: 'UPDATE_FAILED' }] } })).toHaveLength(1);
  });

  it('names a node group of another version, or that is not active', () => {
    expect(left({ nodeGroups: { value: [nodeGroup()] } })).toEqual([
      'node group system of platform-test is ACTIVE and runs 1.35',
    ]);
    expect(left({ nodeGroups: { value: [nodeGroup({ version: '1.36', status: 'DEGRADED' })] } })).toHaveLength(1);
  });

  it('does not take for done what AWS did not describe', () => {
    expect(left({ nodeGroups: NO_ANSWER, addons: NO_ANSWER })).toEqual([
      `add-ons of platform-test: ${NO_ANSWER.trouble}`,
      `node groups of platform-test: ${NO_ANSWER.trouble}`,
    ]);
  });
});
