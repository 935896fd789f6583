import { CrossStackReferences, ReferenceStrength, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import { stackName } from '../config/names';
import type { Environment } from '../config/schema';
import { tagsOf } from '../config/tags';
import { harden } from '../compliance/hardening/harden';

export interface PlatformStackProps {
  readonly environment: Environment;
  /** For stacks that stand elsewhere. Default: the Region of the environment. */
  readonly region?: string;
}

/** What all stacks of the platform share: name, account and region, tags, protection, and zones without a lookup. */
export abstract class PlatformStack extends Stack {
  protected readonly environmentConfig: Environment;

  /** @param kind last part of the stack’s name, such as `Vpc` */
  protected constructor(
    scope: Construct,
    kind: string,
    description: string,
    { environment, region = environment.region }: PlatformStackProps,
  ) {
    const name = stackName(environment, kind);
    super(scope, name, {
      stackName: name,
      description: `${description} (${environment.project} ${environment.name})`,
      env: {
        region,
        ...(environment.account === undefined ? {} : { account: environment.account }),
      },
      terminationProtection: environment.terminationProtection,
      tags: { ...tagsOf(environment) },
    });
    this.environmentConfig = environment;
    // Exports end at the border of a Region; what goes beyond would need a custom resource on both sides.
    if (region !== environment.region) CrossStackReferences.of(this).consume(ReferenceStrength.WEAK);
    for (const [key, value] of Object.entries(tagsOf(environment))) Tags.of(this).add(key, value);
    harden(this, environment);
  }

  /** Zones come from configuration: with a concrete account and region, the CDK would ask AWS for them. */
  override get availabilityZones(): string[] {
    const { region, network } = this.environmentConfig;
    return network.availabilityZones.map((letter) => `${region}${letter}`);
  }
}
