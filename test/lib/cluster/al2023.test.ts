import { Aws, Fn, Stack } from 'aws-cdk-lib';

import { al2023UserData } from '../../../lib/cluster/al2023';
import { markedNode, plainNode, USER_DATA_VARIANTS } from '../../fixtures/self-managed-nodes';
import { golden, goldenNames } from '../../support/golden';
import { propertyOf } from '../../support/property-of';

/** Reads a MIME document as cloud-init does: the parts between the boundaries, each with its type and its body. */
function partsOf(mime: string): { readonly type: string; readonly body: string }[] {
  const [head = '', ...rest] = mime.split('\n\n');
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1] ?? '';
  const parts = rest.join('\n\n').split(`--${boundary}`);
  return parts.slice(1, -1).map((part) => {
    const [headers = '', ...body] = part.trimStart().split('\n\n');
    return { type: headers, body: body.join('\n\n') };
  });
}

const specOf = (mime: string) => propertyOf(JSON.parse(partsOf(mime)[0]?.body ?? 'null'), 'spec');

describe('user data of Amazon Linux 2023', () => {
  it.each(USER_DATA_VARIANTS)('is what was reviewed: %s', (name, node) => {
    const mime = al2023UserData(node);
    expect(mime).toBe(golden(`user-data/al2023/${name}.txt`, mime));
  });

  it('has no golden file left over', () => {
    expect(goldenNames('user-data/al2023')).toEqual(USER_DATA_VARIANTS.map(([name]) => name).sort());
  });

  describe.each(USER_DATA_VARIANTS)('%s', (_, node) => {
    const mime = al2023UserData(node);

    it('is a MIME document that says so, and ends its last part', () => {
      expect(mime).toMatch(/^MIME-Version: 1\.0\nContent-Type: multipart\/mixed; boundary="==NODE-CONFIG=="\n\n--/);
      expect(mime).toMatch(/\n--==NODE-CONFIG==--\n$/);
    });

    it('has one part, which nodeadm reads', () => {
      expect(partsOf(mime).map(({ type }) => type)).toEqual(['Content-Type: application/node.eks.aws']);
      expect(JSON.parse(partsOf(mime)[0]?.body ?? 'null')).toMatchObject({
        apiVersion: 'node.eks.aws/v1alpha1',
        kind: 'NodeConfig',
      });
    });

    it('confines system calls and lets pods end in order', () => {
      expect(propertyOf(specOf(mime), 'kubelet', 'config')).toEqual({
        seccompDefault: true,
        shutdownGracePeriod: '60s',
        shutdownGracePeriodCriticalPods: '20s',
      });
    });
  });
});

describe('user data of a managed Amazon Linux 2023 node', () => {
  it('says nothing that EKS says: neither the cluster nor labels and taints', () => {
    expect(specOf(al2023UserData())).toEqual({
      kubelet: { config: expect.anything() as unknown, flags: [] },
    });
  });
});

describe('user data of a self-managed Amazon Linux 2023 node', () => {
  it('names the cluster that the node joins', () => {
    expect(propertyOf(specOf(al2023UserData(plainNode)), 'cluster')).toEqual({
      name: plainNode.cluster.name,
      apiServerEndpoint: plainNode.cluster.endpoint,
      certificateAuthority: plainNode.cluster.certificateAuthority,
      cidr: plainNode.cluster.serviceCidr,
    });
  });

  it('passes no empty list of labels or taints to the kubelet', () => {
    expect(propertyOf(specOf(al2023UserData(plainNode)), 'kubelet', 'flags')).toEqual([]);
  });

  it('passes labels, and taints in the spelling of Kubernetes', () => {
    expect(propertyOf(specOf(al2023UserData(markedNode)), 'kubelet', 'flags')).toEqual([
      '--node-labels=tier=batch,example.com/team=blue,empty=',
      '--register-with-taints=tier=batch:NoSchedule,tier=batch:NoExecute,example.com/quiet=:PreferNoSchedule',
    ]);
  });

  it('keeps values that are known only when the stack is deployed', () => {
    const mime = al2023UserData({
      ...plainNode,
      cluster: { ...plainNode.cluster, endpoint: Fn.importValue('endpoint'), certificateAuthority: Aws.STACK_ID },
    });
    const resolved: unknown = new Stack().resolve(mime);
    expect(propertyOf(resolved, 'Fn::Join', 1)).toEqual([
      expect.stringMatching(/"apiServerEndpoint": "$/),
      { 'Fn::ImportValue': 'endpoint' },
      expect.stringMatching(/^",\s+"certificateAuthority": "$/),
      { Ref: 'AWS::StackId' },
      expect.stringMatching(/^",\s+"cidr": /),
    ]);
  });
});
