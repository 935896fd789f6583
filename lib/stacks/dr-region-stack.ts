import type { Construct } from 'constructs';

import { KubernetesCluster } from '../cluster/kubernetes-cluster';
import { secondRegion, type RecoverableEnvironment } from '../config/second-region';
import { Network } from '../network/network';
import { BackupVault } from '../recovery/backup-vault';
import { LogArchiveReplica } from '../recovery/log-archive-replica';
import { Peering } from '../recovery/peering';
import type { SecondRegionFacts } from '../recovery/second-region-facts';
import { PlatformStack } from './platform-stack';

export interface DrRegionStackProps {
  readonly environment: RecoverableEnvironment;
  /** From the Vpc stack: the network that this one is joined to. */
  readonly primaryVpcId: string;
}

/** The second Region of one environment: network, cluster, and where copies arrive. */
export class DrRegionStack extends PlatformStack {
  readonly facts: SecondRegionFacts;

  constructor(scope: Construct, props: DrRegionStackProps) {
    const environment = secondRegion(props.environment);
    super(scope, 'DrRegion', 'Second Region: network, cluster, copies of backups and logs', {
      environment,
      namedFor: props.environment,
    });

    const { vpc } = new Network(this, 'Network', { environment, availabilityZones: this.availabilityZones });
    new KubernetesCluster(this, 'Default', { environment, vpc });
    const backups = new BackupVault(this, 'Backups', { environment });
    const logArchive = new LogArchiveReplica(this, 'LogArchive', { environment });
    const peering = new Peering(this, 'Peering', { environment, vpc, otherVpcId: props.primaryVpcId });

    const fact = (id: string, description: string, value: string) => this.outputAcrossRegions(id, description, value);
    this.facts = {
      backupVaultArn: fact('BackupVaultArn', 'ARN of the vault to which backups are copied', backups.arn),
      logArchiveBucketArn: fact(
        'LogArchiveBucketArn',
        'ARN of the bucket with the copy of the archive of logs',
        logArchive.bucket.bucketArn,
      ),
      logArchiveKeyArn: fact(
        'LogArchiveKeyArn',
        'ARN of the key of the copy of the archive of logs',
        logArchive.encryptionKey.keyArn,
      ),
      peeringConnectionId: fact('PeeringConnectionId', 'Id of the peering with the first Region', peering.connectionId),
    };
  }
}
