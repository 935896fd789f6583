import { storageClasses } from '../../../lib/components/storage-classes';
import type { Environment } from '../../../lib/config/schema';
import { valid, withCapacity } from '../../support/configuration';

const VOLUME_KEY = 'arn:aws:kms:us-east-1:111122223333:key/1';
const classesIn = (environment: Environment) =>
  storageClasses.objects({
    environment,
    clusterName: 'platform-test',
    region: 'us-east-1',
    vpcId: 'vpc-1',
    volumeKeyArn: VOLUME_KEY,
  });
const autoMode = withCapacity({ kind: 'auto-mode' });
const onFargate = withCapacity({
  kind: 'fargate-profile',
  name: 'system',
  namespaces: ['kube-system'],
  podSize: { vCpu: 1, memoryGiB: 2 },
});

describe('storage-classes', () => {
  it('is one default class: encrypted with the platform’s key, made where the pod is', () => {
    expect(classesIn(valid)).toEqual([
      {
        apiVersion: 'storage.k8s.io/v1',
        kind: 'StorageClass',
        metadata: { name: 'gp3', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
        provisioner: 'ebs.csi.aws.com',
        parameters: { type: 'gp3', encrypted: 'true', kmsKeyId: VOLUME_KEY },
        reclaimPolicy: 'Delete',
        volumeBindingMode: 'WaitForFirstConsumer',
        allowVolumeExpansion: true,
      },
    ]);
  });

  it('names the driver that Auto Mode brings', () => {
    expect(classesIn(autoMode).map(({ provisioner }) => provisioner)).toEqual(['ebs.csi.eks.amazonaws.com']);
  });

  it.each([
    ['nodes with the driver', valid, true],
    ['Auto Mode', autoMode, true],
    ['Fargate, which takes no volumes', onFargate, false],
    [
      'nodes without the driver',
      { ...valid, addons: { ...valid.addons, exclude: ['aws-ebs-csi-driver' as const] } },
      false,
    ],
  ])('is there where something makes volumes: %s', (_, environment, wanted) => {
    expect(storageClasses.wanted(environment)).toBe(wanted);
  });
});
