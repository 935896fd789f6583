import { z } from 'zod';

import type { Alert, Level } from '../alert';
import { consoleLink } from '../console-link';
import { clusterOf } from './arn';
import type { Event } from './event';
import { listOf, part, text } from './lenient';

const finding = z.object({
  Id: z.string(),
  Title: text,
  Description: text,
  AwsAccountId: text,
  Region: text,
  Severity: part(z.object({ Label: text })),
  Resources: listOf(z.object({ Id: text })),
  Remediation: part(z.object({ Recommendation: part(z.object({ Text: text, Url: text })) })),
});

const imported = z.object({ findings: listOf(finding) });

const LEVELS: Readonly<Record<string, Level>> = { CRITICAL: 'critical', HIGH: 'critical', MEDIUM: 'warning' };

/** Findings of Security Hub, of which one event may hold several: the same id with the same label is the same alert. */
export function securityHub({ source, account, region, detail }: Event): readonly Alert[] {
  const { success, data } = imported.safeParse(detail);
  if (source !== 'aws.securityhub' || !success) return [];
  return data.findings.map((each) => {
    const label = each.Severity?.Label ?? 'without label';
    const resource = each.Resources[0]?.Id;
    const recommendation = each.Remediation?.Recommendation;
    return {
      identity: ['security-hub', each.Id, label],
      level: LEVELS[label] ?? 'info',
      title: each.Title ?? each.Id,
      severity: `Security Hub ${label}`,
      where: {
        account: each.AwsAccountId ?? account,
        region: each.Region ?? region,
        cluster: clusterOf(resource),
        resource,
      },
      description: each.Description,
      firstAction: `Mend it${recommendation?.Url === undefined ? '' : ` as ${recommendation.Url} says`}, or set its workflow to NOTIFIED while you do: until then each update is announced.`,
      link: consoleLink(each.Region ?? region, 'securityhub', '#/findings'),
    };
  });
}
