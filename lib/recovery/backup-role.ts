import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import { PermissionPolicy } from '../identity/permission';
import { backupPermissions, type BackedUp } from './backup-permissions';
import { forThisAccount } from './service-role';

/** Whom AWS Backup works as: it looks at one cluster, is let in to read it, makes snapshots, and copies between two vaults. */
export class BackupRole extends Construct {
  readonly role: iam.IRole;

  constructor(scope: Construct, id: string, props: BackedUp) {
    super(scope, id);
    const { environment, clusterArn, vaultArn, copyTo } = props;
    this.role = new iam.Role(this, 'Role', {
      description: 'AWS Backup backs up the cluster and its volumes',
      assumedBy: forThisAccount('backup.amazonaws.com'),
    });
    const purposes = Object.entries(backupPermissions({ environment, clusterArn, vaultArn, copyTo }));
    for (const [purpose, permissions] of purposes) {
      new PermissionPolicy(this, purpose, { description: `AWS Backup: ${purpose}`, permissions }).attachToRole(
        this.role,
      );
    }
  }
}
