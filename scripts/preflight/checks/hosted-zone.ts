import { GetHostedZoneCommand } from '@aws-sdk/client-route-53';

import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { existing } from '../existing';
import { byHand, failed, passed, type Observation } from '../observation';
import { readsOf } from '../permission';
import { literal } from '../pseudo-parameters';
import { resourcesOf } from '../resources';
import type { Target } from '../target';

/** A record in a zone that is there already. */
interface WantedRecord {
  readonly zone: string;
  /** With its last dot. */
  readonly name: string;
  /** Whether the answer moves to another place when this one fails. */
  readonly failsOver: boolean;
}

/** An id is a row of letters: that of another zone looks just as good. */
export const hostedZone: Check = {
  id: 'hosted-zone',
  explanation:
    'The hosted zones that records go to exist, hold the domain of the records, and are public for failover.',
  mendedBy: 'another `recovery.dns.hostedZoneId`',
  permissions: readsOf(['arn:aws:route53:::hostedzone/*'], 'route53:GetHostedZone'),
  scope: 'region',
  async look(target, aws) {
    const records = wantedRecords(target);
    const zones = [...new Set(records.map(({ zone }) => zone))];
    const looks = zones.map((zone) =>
      lookAt(
        zone,
        records.filter((record) => record.zone === zone),
        target,
        aws,
      ),
    );
    return (await Promise.all(looks)).flat();
  },
};

const wantedRecords = (target: Target): WantedRecord[] =>
  resourcesOf(target, 'AWS::Route53::RecordSet').flatMap(({ properties }) => {
    const zone = literal(properties['HostedZoneId'], target);
    const name = literal(properties['Name'], target);
    const failsOver = properties['Failover'] !== undefined || properties['HealthCheckId'] !== undefined;
    return zone === undefined || name === undefined ? [] : [{ zone, name: absolute(name), failsOver }];
  });

async function lookAt(
  Id: string,
  records: readonly WantedRecord[],
  { account }: Target,
  aws: Aws,
): Promise<Observation[]> {
  const found = await existing(() => aws.route53().send(new GetHostedZoneCommand({ Id })));
  const domain = found?.HostedZone?.Name;
  const others = byHand(
    'write the id of the public zone of recovery.dns.domain into recovery.dns.hostedZoneId: aws route53 list-hosted-zones',
  );
  if (domain === undefined) return [failed(`account ${account} has no hosted zone ${Id}`, others)];
  const strangers = [
    ...new Set(
      records
        .map(({ name }) => name)
        .filter((name) => name !== absolute(domain) && !name.endsWith(`.${absolute(domain)}`)),
    ),
  ];
  const isHidden = found?.HostedZone?.Config?.PrivateZone === true && records.some(({ failsOver }) => failsOver);
  const troubles = [
    ...strangers.map((name) => failed(`${name} does not belong into hosted zone ${Id}, which is of ${domain}`, others)),
    ...(isHidden
      ? [failed(`hosted zone ${Id} of ${domain} is private: outside its VPCs, nobody would see a failover`, others)]
      : []),
  ];
  return troubles.length > 0 ? troubles : [passed(`hosted zone ${Id} of ${domain} takes ${records.length} records`)];
}

const absolute = (name: string): string => (name.endsWith('.') ? name : `${name}.`);
