import { Construct } from 'constructs';

import { containerInsightsLogGroupName } from '../config/names';
import type { Environment } from '../config/schema';
import { EncryptionKey } from '../encryption/encryption-key';
import { byLogGroups } from '../encryption/key-use/log-groups';
import { EncryptedLogGroup } from './encrypted-log-group';

/** What the CloudWatch agent and Fluent Bit write: source "Amazon CloudWatch User Guide, Container Insights". */
const KINDS = ['application', 'dataplane', 'host', 'performance'] as const;

/**
 * The log groups of Container Insights. The add-on would make them itself, without key or retention; its role may not.
 */
export class ContainerInsightsLogs extends Construct {
  constructor(scope: Construct, id: string, props: { readonly environment: Environment }) {
    super(scope, id);
    const { environment } = props;
    const encryptionKey = new EncryptionKey(this, 'Key', {
      environment,
      purpose: 'container-logs',
      description: 'Encrypts the logs of pods and nodes',
      use: [byLogGroups(this, ...KINDS.map((kind) => containerInsightsLogGroupName(environment, kind)))],
    });
    for (const kind of KINDS) {
      new EncryptedLogGroup(this, kind, {
        environment,
        logGroupName: containerInsightsLogGroupName(environment, kind),
        retentionDays: environment.cluster.logRetentionDays,
        encryptionKey,
      });
    }
  }
}
