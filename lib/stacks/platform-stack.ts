import type { Construct } from 'constructs';

import { harden } from '../compliance/hardening/harden';
import type { Environment } from '../config/schema';
import { DeployableStack } from './deployable-stack';

export interface PlatformStackProps {
  readonly environment: Environment;
  /** Whose name the stack bears, if not that of the environment as it stands in this Region. */
  readonly namedFor?: Environment;
  /** For stacks that stand elsewhere. Default: the Region of the environment. */
  readonly region?: string;
}

/** What all stacks of an environment share beyond name, tags and protection: hardening, and zones without a lookup. */
export abstract class PlatformStack extends DeployableStack {
  protected readonly environmentConfig: Environment;

  /** @param kind last part of the stack’s name, such as `Vpc` */
  protected constructor(scope: Construct, kind: string, description: string, props: PlatformStackProps) {
    const { environment, namedFor, region } = props;
    super(scope, kind, description, { of: environment, namedFor, region });
    this.environmentConfig = environment;
    harden(this, environment);
  }

  /** Zones come from configuration: with a concrete account and region, the CDK would ask AWS for them. */
  override get availabilityZones(): string[] {
    const { region, network } = this.environmentConfig;
    return network.availabilityZones.map((letter) => `${region}${letter}`);
  }
}
