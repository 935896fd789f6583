import { Aws, Fn, Stack } from 'aws-cdk-lib';
import { parse } from 'smol-toml';

import { bottlerocketUserData, TAINT_EFFECTS } from '../../../lib/cluster/bottlerocket';
import { markedNode, plainNode, USER_DATA_VARIANTS } from '../../fixtures/self-managed-nodes';
import { golden, goldenNames } from '../../support/golden';
import { propertyOf } from '../../support/property-of';

const settings = (toml: string, ...path: string[]) => propertyOf(parse(toml), 'settings', ...path);

describe('user data of Bottlerocket', () => {
  it.each(USER_DATA_VARIANTS)('is what was reviewed: %s', (name, node) => {
    const toml = bottlerocketUserData(node);
    expect(toml).toBe(golden(`user-data/bottlerocket/${name}.toml`, toml));
  });

  it('has no golden file left over', () => {
    expect(goldenNames('user-data/bottlerocket')).toEqual(USER_DATA_VARIANTS.map(([name]) => name).sort());
  });

  describe.each(USER_DATA_VARIANTS)('%s', (_, node) => {
    const toml = bottlerocketUserData(node);

    it('confines system calls and lets pods end in order', () => {
      expect(settings(toml, 'kubernetes')).toMatchObject({
        'seccomp-default': true,
        'shutdown-grace-period': '60s',
        'shutdown-grace-period-for-critical-pods': '20s',
      });
    });

    it('offers Session Manager and no SSH', () => {
      expect(settings(toml, 'host-containers')).toEqual({ admin: { enabled: false }, control: { enabled: true } });
    });

    it('locks the kernel down and forbids the modules that CIS names', () => {
      expect(settings(toml, 'kernel', 'lockdown')).toBe('integrity');
      expect(settings(toml, 'kernel', 'modules')).toEqual({ udf: { allowed: false }, sctp: { allowed: false } });
    });

    it('takes and sends no redirects, and logs impossible addresses: as text, the only type that Bottlerocket reads', () => {
      expect(settings(toml, 'kernel', 'sysctl')).toEqual({
        'net.ipv4.conf.all.accept_redirects': '0',
        'net.ipv4.conf.all.log_martians': '1',
        'net.ipv4.conf.all.secure_redirects': '0',
        'net.ipv4.conf.all.send_redirects': '0',
        'net.ipv4.conf.default.accept_redirects': '0',
        'net.ipv4.conf.default.log_martians': '1',
        'net.ipv4.conf.default.secure_redirects': '0',
        'net.ipv4.conf.default.send_redirects': '0',
        'net.ipv6.conf.all.accept_redirects': '0',
        'net.ipv6.conf.default.accept_redirects': '0',
      });
    });

    it('sends no metrics to AWS', () => {
      expect(settings(toml, 'metrics')).toEqual({ 'send-metrics': false });
    });

    it('has no bracketed header with a quoted key: EKS cannot merge one', () => {
      const headers = toml.split('\n').filter((line) => line.startsWith('['));
      expect(headers.length).toBeGreaterThan(0);
      expect(headers.filter((line) => /["']/.test(line))).toEqual([]);
    });
  });
});

describe('user data of a managed Bottlerocket node', () => {
  it('says nothing that EKS says: the group’s labels and taints stay the only ones', () => {
    expect(settings(bottlerocketUserData(), 'kubernetes')).toEqual({
      'seccomp-default': true,
      'shutdown-grace-period': '60s',
      'shutdown-grace-period-for-critical-pods': '20s',
    });
  });

  it('has nothing else that EKS cannot merge: escaped quotes, quotes in keys, mixed numbers', () => {
    const toml = bottlerocketUserData();
    expect(toml).not.toMatch(/\\["']/);
    expect(toml).not.toMatch(/= *-?[0-9]/);
    expect(toml).not.toContain('[[');
  });
});

describe('user data of a self-managed Bottlerocket node', () => {
  it('names the cluster that the node joins', () => {
    expect(settings(bottlerocketUserData(plainNode), 'kubernetes')).toMatchObject({
      'cluster-name': plainNode.cluster.name,
      'api-server': plainNode.cluster.endpoint,
      'cluster-certificate': plainNode.cluster.certificateAuthority,
      'node-labels': {},
      'node-taints': {},
    });
  });

  it('carries labels, and taints by key in the spelling of Kubernetes', () => {
    expect(settings(bottlerocketUserData(markedNode), 'kubernetes')).toMatchObject({
      'node-labels': { tier: 'batch', 'example.com/team': 'blue', empty: '' },
      'node-taints': {
        tier: ['batch:NoSchedule', 'batch:NoExecute'],
        'example.com/quiet': [':PreferNoSchedule'],
      },
    });
  });

  it('keeps values that are known only when the stack is deployed', () => {
    const toml = bottlerocketUserData({
      ...plainNode,
      cluster: { ...plainNode.cluster, endpoint: Fn.importValue('endpoint'), certificateAuthority: Aws.STACK_ID },
    });
    const resolved: unknown = new Stack().resolve(toml);
    expect(propertyOf(resolved, 'Fn::Join', 1)).toEqual([
      expect.stringContaining('api-server = "'),
      { 'Fn::ImportValue': 'endpoint' },
      '"\ncluster-certificate = "',
      { Ref: 'AWS::StackId' },
      expect.stringMatching(/^"\n/),
    ]);
  });
});

describe('TAINT_EFFECTS', () => {
  it('spells every effect as Kubernetes does', () => {
    expect(TAINT_EFFECTS).toEqual({
      NO_SCHEDULE: 'NoSchedule',
      PREFER_NO_SCHEDULE: 'PreferNoSchedule',
      NO_EXECUTE: 'NoExecute',
    });
  });
});
