import { CfnOutput, Fn, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

import { stackName } from '../config/names';
import type { Deployable } from '../config/schema';
import { tagsOf } from '../config/tags';

export interface DeployableStackProps {
  /** Whom the stack belongs to. */
  readonly of: Deployable;
  /** Whose name the stack bears, if not that of its owner as it stands in this Region. */
  readonly namedFor?: Deployable;
  /** Default: the Region of its owner. */
  readonly region?: string;
}

/** What every stack here has, an environment’s or the pipeline’s: name, account and Region, tags, protection. */
export abstract class DeployableStack extends Stack {
  /** @param kind last part of the stack’s name, such as `Vpc` */
  protected constructor(scope: Construct, kind: string, description: string, props: DeployableStackProps) {
    const { of, namedFor = of, region = of.region } = props;
    const name = stackName(namedFor, kind);
    super(scope, name, {
      stackName: name,
      description: `${description} (${of.project} ${of.name})`,
      env: { region, ...(of.account === undefined ? {} : { account: of.account }) },
      terminationProtection: of.terminationProtection,
      tags: { ...tagsOf(of) },
    });
    for (const [key, value] of Object.entries(tagsOf(of))) Tags.of(this).add(key, value);
  }

  /**
   * Puts a value out, and gives it as stacks in other Regions read it (`Fn::GetStackOutput`). Whoever reads it must be
   * deployed later: whoever joins the stacks says so.
   *
   * A plain reference would be strong, the default here, and need two custom resources with functions of their own to cross
   * over.
   */
  protected outputAcrossRegions(id: string, description: string, value: string): string {
    new CfnOutput(this, id, { description, value });
    return Fn.getStackOutput(this.stackName, id, this.region);
  }
}
