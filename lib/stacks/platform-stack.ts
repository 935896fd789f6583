import { CfnOutput, Fn, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import { stackName } from '../config/names';
import type { Environment } from '../config/schema';
import { tagsOf } from '../config/tags';
import { harden } from '../compliance/hardening/harden';

export interface PlatformStackProps {
  readonly environment: Environment;
  /** Whose name the stack bears, if not that of the environment as it stands in this Region. */
  readonly namedFor?: Environment;
  /** For stacks that stand elsewhere. Default: the Region of the environment. */
  readonly region?: string;
}

/** What all stacks of the platform share: name, account and region, tags, protection, and zones without a lookup. */
export abstract class PlatformStack extends Stack {
  protected readonly environmentConfig: Environment;

  /** @param kind last part of the stack’s name, such as `Vpc` */
  protected constructor(scope: Construct, kind: string, description: string, props: PlatformStackProps) {
    const { environment, namedFor = environment, region = environment.region } = props;
    const name = stackName(namedFor, kind);
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
    for (const [key, value] of Object.entries(tagsOf(environment))) Tags.of(this).add(key, value);
    harden(this, environment);
  }

  /**
   * Puts a value out, and gives it as stacks in other Regions read it (`Fn::GetStackOutput`). Whoever reads it must be
   * deployed later: `lib/platform.ts` says so.
   *
   * A plain reference would be strong, the default here, and need two custom resources with functions of their own to cross
   * over.
   */
  protected outputAcrossRegions(id: string, description: string, value: string): string {
    new CfnOutput(this, id, { description, value });
    return Fn.getStackOutput(this.stackName, id, this.region);
  }

  /** Zones come from configuration: with a concrete account and region, the CDK would ask AWS for them. */
  override get availabilityZones(): string[] {
    const { region, network } = this.environmentConfig;
    return network.availabilityZones.map((letter) => `${region}${letter}`);
  }
}
