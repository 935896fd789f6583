import { z } from 'zod';

import type { Alert } from '../alert';
import { consoleLink } from '../console-link';
import { arnParts, clusterOf } from './arn';
import type { Event } from './event';
import { part } from './lenient';

const detail = part(z.record(z.string(), z.unknown()));

/**
 * An event of a managed add-on: the same add-on of the same cluster in the same kind of trouble is the same alert.
 *
 * AWS publishes no schema of the detail, so cluster and add-on are read from the ARN, and the detail is shown as it is.
 */
export function eksAddon(event: Event): readonly Alert[] {
  const type = event['detail-type'];
  if (event.source !== 'aws.eks' || !type.includes('Addon')) return [];
  const arn = event.resources.find((each) => clusterOf(each) !== undefined);
  const [kind, cluster, addon] = arnParts(arn)?.resource.split('/') ?? [];
  const name = kind === 'addon' ? addon : undefined;
  const said = detail.parse(event.detail);
  return [
    {
      identity: ['addon', type, cluster ?? '', name ?? '', arn === undefined ? JSON.stringify(said ?? {}) : ''],
      level: 'warning',
      title: name === undefined ? type : `${type}: ${name}`,
      severity: 'EKS add-on',
      where: { account: event.account, region: event.region, cluster, resource: name ?? arn },
      description: said === undefined ? undefined : JSON.stringify(said),
      firstAction: `Ask what ails it: aws eks describe-addon --cluster-name ${cluster ?? '<cluster>'} --addon-name ${name ?? '<add-on>'} --query addon.health`,
      link: consoleLink(event.region, 'eks', cluster === undefined ? '' : `#/clusters/${encodeURIComponent(cluster)}`),
    },
  ];
}
