import { awsEbsCsiDriver as addon } from '../../../../lib/cluster/managed-addons/aws-ebs-csi-driver';
import { tagsOf } from '../../../../lib/config/tags';
import { valid } from '../../../support/configuration';
import { golden } from '../../../support/golden';
import { actionsOf, unexplained } from '../../../support/permissions';
import { ownStatements } from '../../../support/upstream-policy';

const permissions = addon.identity?.permissions(valid) ?? {};
const granting = (action: string) =>
  Object.values(permissions)
    .flat()
    .filter(({ actions }) => actions.includes(action));

describe('aws-ebs-csi-driver', () => {
  it('tags volumes as everything else is tagged, and makes no storage class, which would not be encrypted', () => {
    expect(addon.configuration?.(valid)).toEqual({ controller: { extraVolumeTags: tagsOf(valid) } });
  });

  it('has permissions that were reviewed', () => {
    const text = `${JSON.stringify(ownStatements(permissions), undefined, 2)}\n`;
    expect(text).toBe(golden('policies/aws-ebs-csi-driver.json', text));
  });

  it('holds no wildcard among actions, and none among resources without a reason', () => {
    expect(actionsOf(permissions).filter((action) => action.includes('*'))).toEqual([]);
    expect(unexplained(permissions)).toEqual([]);
  });

  it.each(['ec2:DeleteVolume', 'ec2:DeleteSnapshot', 'ec2:DeleteTags'])(
    'may destroy only what the driver has made: %s',
    (action) => {
      expect(granting(action).map(({ conditions }) => conditions)).toEqual([
        { StringEquals: { 'aws:ResourceTag/ebs.csi.aws.com/cluster': 'true' } },
      ]);
    },
  );

  it('makes volumes with its own tag only, and tags nothing but what it is making', () => {
    expect(granting('ec2:CreateVolume').map(({ sid, conditions }) => [sid, conditions])).toEqual([
      ['Make', { StringEquals: { 'aws:RequestTag/ebs.csi.aws.com/cluster': 'true' } }],
      ['MakeFromSnapshot', undefined],
    ]);
    expect(granting('ec2:CreateTags').map(({ conditions }) => conditions)).toEqual([
      { StringEquals: { 'ec2:CreateAction': ['CreateVolume', 'CreateSnapshot'] } },
    ]);
  });

  it('is the identity of the controller, not of the DaemonSet', () => {
    expect(addon.identity?.serviceAccount).toEqual({ namespace: 'kube-system', name: 'ebs-csi-controller-sa' });
  });

  it('comes after nodes, and opens no port', () => {
    expect(addon.order).toBe('after-nodes');
    expect(addon.ports).toEqual([]);
    expect(addon.workloads).toEqual([
      { kind: 'deployment', namespace: 'kube-system', name: 'ebs-csi-controller' },
      { kind: 'daemonset', namespace: 'kube-system', name: 'ebs-csi-node' },
    ]);
  });
});
