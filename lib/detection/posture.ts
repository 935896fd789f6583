import { Stack } from 'aws-cdk-lib';
import * as securityhub from 'aws-cdk-lib/aws-securityhub';
import { Construct } from 'constructs';

import type { Environment } from '../config/schema';
import { tagsOf } from '../config/tags';

/**
 * Standards whose controls are checked, by construct id: AWS’s own, and the benchmark that auditors ask for.
 *
 * Source: AWS Security Hub User Guide, "Standards reference for Security Hub CSPM".
 */
const STANDARDS = {
  FoundationalSecurityBestPractices: 'aws-foundational-security-best-practices/v/1.0.0',
  CisFoundationsBenchmark: 'cis-aws-foundations-benchmark/v/5.0.0',
} as const;

/** AWS Security Hub CSPM for the account and Region, with the standards that are named here and no other. */
export class Posture extends Construct {
  constructor(scope: Construct, id: string, props: { readonly environment: Environment }) {
    super(scope, id);
    const { environment } = props;
    const hub = new securityhub.CfnHub(this, 'Hub', {
      // By default it would choose the standards, and choose anew when AWS does.
      enableDefaultStandards: false,
      autoEnableControls: true,
      // One finding for each control, however many standards contain it: one alert instead of two.
      controlFindingGenerator: 'SECURITY_CONTROL',
      tags: { ...tagsOf(environment) },
    });
    for (const [name, resourceName] of Object.entries(STANDARDS)) {
      new securityhub.CfnStandard(this, name, {
        standardsArn: Stack.of(this).formatArn({
          service: 'securityhub',
          account: '',
          resource: 'standards',
          resourceName,
        }),
      }).addResourceDependency(hub);
    }
  }
}
