import { z } from 'zod';

import type { Alert } from '../alert';
import { consoleLink } from '../console-link';
import { clusterOf } from './arn';
import type { Event } from './event';
import { text } from './lenient';

const job = z.object({
  state: text,
  status: text,
  statusMessage: text,
  resourceArn: text,
  resourceType: text,
  backupVaultArn: text,
  sourceBackupVaultArn: text,
  recoveryPointArn: text,
});

/** A job of AWS Backup that came to nothing: the same kind of job, on the same resource, in the same state. */
export function backup(event: Event): readonly Alert[] {
  const { success, data } = job.safeParse(event.detail);
  if (event.source !== 'aws.backup' || !success) return [];
  const restores = event['detail-type'].startsWith('Restore');
  const state = data.state ?? data.status ?? 'unknown state';
  const resource = data.resourceArn ?? data.recoveryPointArn ?? event.resources[0] ?? data.resourceType;
  const kind = event['detail-type'].replace(' State Change', '');
  return [
    {
      identity: ['backup', kind, resource ?? '', state],
      level: restores ? 'critical' : 'warning',
      title: `${kind} ${state}`,
      severity: `AWS Backup ${state}`,
      where: { account: event.account, region: event.region, cluster: clusterOf(resource), resource },
      description: data.statusMessage,
      firstAction: restores
        ? 'Open the job, read why, and start it again: somebody waits for it.'
        : 'Open the job and read why; the recovery point before it is still there.',
      link: consoleLink(event.region, 'backup', '#/jobs'),
    },
  ];
}
