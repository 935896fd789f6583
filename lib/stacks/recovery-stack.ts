import { CfnOutput } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as eks from 'aws-cdk-lib/aws-eks-v2';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

import type { RecoverableEnvironment } from '../config/second-region';
import { BackupVault } from '../recovery/backup-vault';
import { ClusterBackup } from '../recovery/cluster-backup';
import { DnsFailover } from '../recovery/dns-failover';
import { ImageReplication, replicatesImages } from '../recovery/image-replication';
import { LogArchive } from '../recovery/log-archive';
import { PeeringRoutes } from '../recovery/peering-routes';
import { RestoreTest, testsRestores } from '../recovery/restore-test';
import type { SecondRegionFacts } from '../recovery/second-region-facts';
import { SecretReplication } from '../recovery/secret-replication';
import { PlatformStack } from './platform-stack';

export interface RecoveryStackProps {
  readonly environment: RecoverableEnvironment;
  /** From the Vpc stack. */
  readonly vpc: ec2.IVpc;
  /** From the Eks stack. */
  readonly cluster: eks.ICluster;
  /** From the Eks stack: what the control plane writes. */
  readonly logGroup: logs.ILogGroup;
  /** From the DrRegion stack: where copies go. */
  readonly second: SecondRegionFacts;
}

/** The first Region’s side of recovery: backups, and everything that is copied to the second Region. */
export class RecoveryStack extends PlatformStack {
  constructor(scope: Construct, props: RecoveryStackProps) {
    super(scope, 'Recovery', 'Recovery: backups, copies to the second Region, failover', props);
    const { environment, vpc, cluster, logGroup, second } = props;

    const vault = new BackupVault(this, 'Backups', { environment });
    new ClusterBackup(this, 'ClusterBackup', { environment, cluster, vault, copyTo: second.backupVaultArn });
    if (testsRestores(environment)) new RestoreTest(this, 'RestoreTest', { environment, vault });
    new LogArchive(this, 'LogArchive', {
      environment,
      logGroup,
      copy: { bucketArn: second.logArchiveBucketArn, keyArn: second.logArchiveKeyArn },
    });
    new PeeringRoutes(this, 'Peering', { environment, vpc, connectionId: second.peeringConnectionId });
    if (replicatesImages(environment)) new ImageReplication(this, 'Images', { environment });
    if (environment.recovery.secrets.length > 0) new SecretReplication(this, 'Secrets', { environment });
    const { dns } = environment.recovery;
    if (dns !== undefined) new DnsFailover(this, 'Dns', { environment, dns });

    new CfnOutput(this, 'BackupVaultName', { description: 'Vault of the backups', value: vault.name });
  }
}
