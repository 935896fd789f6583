import * as route53 from 'aws-cdk-lib/aws-route53';
import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';

import type { RecoverableEnvironment } from '../config/second-region';
import type { Recovery } from '../config/sections/recovery';

export interface DnsFailoverProps {
  readonly environment: RecoverableEnvironment;
  readonly dns: NonNullable<Recovery['dns']>;
}

/** How long resolvers keep a record, and so how long they may still go to the Region that failed. */
const TIME_TO_LIVE = Duration.seconds(60);

const CHECK_EVERY = Duration.seconds(30);
const FAILED_CHECKS = 3;

/**
 * Names that follow the Region that serves: `shop.example.com` leads to `shop.us-east-1.example.com` as long as that answers,
 * and to `shop.us-west-2.example.com` when it does not.
 *
 * The clusters publish the names with the Region in them. Health checks and answers are Route 53’s data plane, which does
 * not depend on any one Region; nothing needs to be changed when one fails.
 */
export class DnsFailover extends Construct {
  constructor(scope: Construct, id: string, props: DnsFailoverProps) {
    super(scope, id);
    const { environment, dns } = props;
    for (const { name, healthCheckPath } of dns.hosts) {
      const of = new Construct(this, name);
      const places = [
        { failover: 'PRIMARY', region: environment.region },
        { failover: 'SECONDARY', region: environment.recovery.region },
      ] as const;
      for (const { failover, region } of places) {
        const host = `${name}.${region}.${dns.domain}`;
        const healthCheck = new route53.CfnHealthCheck(of, `HealthCheck${failover}`, {
          healthCheckConfig: {
            type: 'HTTPS',
            fullyQualifiedDomainName: host,
            port: 443,
            resourcePath: healthCheckPath,
            enableSni: true,
            requestInterval: CHECK_EVERY.toSeconds(),
            failureThreshold: FAILED_CHECKS,
          },
          healthCheckTags: [{ key: 'Name', value: host }],
        });
        new route53.CfnRecordSet(of, `Record${failover}`, {
          hostedZoneId: dns.hostedZoneId,
          name: `${name}.${dns.domain}.`,
          type: 'CNAME',
          ttl: String(TIME_TO_LIVE.toSeconds()),
          setIdentifier: region,
          failover,
          healthCheckId: healthCheck.ref,
          resourceRecords: [host],
        });
      }
    }
  }
}
