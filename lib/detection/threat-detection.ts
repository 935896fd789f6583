import * as guardduty from 'aws-cdk-lib/aws-guardduty';
import { Construct } from 'constructs';

import { REGIONS } from '../config/regions';
import type { Environment } from '../config/schema';
import { GUARD_DUTY_FEATURES } from './guard-duty-features';

const status = (on: boolean) => (on ? 'ENABLED' : 'DISABLED');

/** Amazon GuardDuty for the account and Region, with what watches a cluster on and the rest off. */
export class ThreatDetection extends Construct {
  constructor(scope: Construct, id: string, props: { readonly environment: Environment }) {
    super(scope, id);
    const { environment } = props;
    const partition = REGIONS[environment.region]?.partition ?? 'aws';
    new guardduty.CfnDetector(this, 'Detector', {
      enable: true,
      // How often a finding that goes on is reported again; the first report comes at once.
      findingPublishingFrequency: 'FIFTEEN_MINUTES',
      features: GUARD_DUTY_FEATURES.filter(({ partitions }) => partitions?.includes(partition) ?? true).map(
        ({ name, on, agents }) => ({
          name,
          status: status(on),
          ...(agents === undefined
            ? {}
            : { additionalConfiguration: agents.map((agent) => ({ name: agent.name, status: status(agent.on) })) }),
        }),
      ),
    });
  }
}
