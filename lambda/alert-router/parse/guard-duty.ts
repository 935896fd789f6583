import { z } from 'zod';

import type { Alert, Level } from '../alert';
import { consoleLink } from '../console-link';
import type { Event } from './event';
import { number, part, text } from './lenient';

const finding = z.object({
  id: text,
  type: z.string(),
  title: text,
  description: text,
  severity: number,
  accountId: text,
  region: text,
  resource: part(
    z.object({
      resourceType: text,
      eksClusterDetails: part(z.object({ name: text })),
      instanceDetails: part(z.object({ instanceId: text })),
      accessKeyDetails: part(z.object({ userName: text })),
      kubernetesDetails: part(
        z.object({ kubernetesWorkloadDetails: part(z.object({ name: text, namespace: text, type: text })) }),
      ),
    }),
  ),
});

/** Severities of GuardDuty: 7 and more is high, 4 and more medium. */
export function levelOf(severity: number | undefined): Level {
  if (severity === undefined) return 'warning';
  if (severity >= 7) return 'critical';
  return severity >= 4 ? 'warning' : 'info';
}

function resourceOf({ resource }: z.output<typeof finding>): string | undefined {
  const workload = resource?.kubernetesDetails?.kubernetesWorkloadDetails;
  if (workload?.name !== undefined) {
    return [workload.type, workload.namespace, workload.name].filter((each) => each !== undefined).join('/');
  }
  return resource?.instanceDetails?.instanceId ?? resource?.accessKeyDetails?.userName ?? resource?.resourceType;
}

/** A finding of GuardDuty: the same type on the same resource and at the same level is the same alert. */
export function guardDuty({ source, account, region, detail }: Event): readonly Alert[] {
  const { success, data } = finding.safeParse(detail);
  if (source !== 'aws.guardduty' || !success) return [];
  const where = {
    account: data.accountId ?? account,
    region: data.region ?? region,
    cluster: data.resource?.eksClusterDetails?.name,
    resource: resourceOf(data),
  };
  const level = levelOf(data.severity);
  return [
    {
      identity: ['guard-duty', data.type, where.cluster ?? '', where.resource ?? '', level],
      level,
      title: data.title ?? data.type,
      severity: `GuardDuty ${data.severity ?? 'without severity'}`,
      where,
      description: data.description,
      firstAction: `Open the finding, see who did it and whether you expect it; GuardDuty’s guide says what to do about ${data.type}.`,
      link: consoleLink(
        where.region,
        'guardduty',
        data.id === undefined ? '#/findings' : `#/findings?macros=current&fId=${encodeURIComponent(data.id)}`,
      ),
    },
  ];
}
