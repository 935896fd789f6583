import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';

import type { Aws } from '../aws/aws';
import { Session, type SessionOptions } from '../aws/session';
import { sentenceOf, troubleOf } from '../aws/trouble';
import { deployedTemplates } from '../preflight/read/deployed-templates';
import { readingRole } from '../preflight/roles';
import type { Target } from '../preflight/target';
import { accountsOf, type Here } from '../preflight/targets';
import { Failure } from '../terminal/failure';
import type { StackTemplate } from './stack-template';

/** AWS does not say what is deployed: there is nothing to compare. */
export class UnreadableDeploymentError extends Failure {
  override readonly name = 'UnreadableDeploymentError';
}

/** How AWS is reached. */
export type DeploymentOptions = Pick<SessionOptions, 'homeRegion' | 'endpoint'>;

/** What CloudFormation has of an app’s stacks. It is only read. */
export class Deployment {
  private readonly session: Session;

  /** @param role through which every account is read; undefined: the credentials at hand, in their own account */
  constructor(
    private readonly role: string | undefined,
    private readonly options: DeploymentOptions,
  ) {
    this.session = new Session(options);
  }

  /** Where stacks go that name no account or no Region. */
  async here(): Promise<Here> {
    const { homeRegion } = this.options;
    const caller = await answered(this.session.as(undefined, homeRegion), () => this.session.caller());
    return { account: caller.account, region: homeRegion, deployers: [] };
  }

  /** The templates that the stacks were deployed with last; none of what is not deployed. */
  async templates(targets: readonly Target[]): Promise<readonly StackTemplate[]> {
    return (await Promise.all(accountsOf(targets).map((account) => this.templatesIn(account)))).flat();
  }

  private async templatesIn(target: Target): Promise<readonly StackTemplate[]> {
    const caller = await this.session.caller();
    const aws = this.session.as(readingRole(target, this.role, caller.account), target.region);
    const { Account, Arn = '' } = await answered(aws, () => aws.sts().send(new GetCallerIdentityCommand()));
    // In another account no stack is there, and nothing would seem to be lost.
    if (Account !== target.account) {
      throw new UnreadableDeploymentError(
        `${Arn} belongs to account ${Account ?? 'unknown'}, where the stacks go to ${target.account}. Sign in there, or name a role of it with --role.`,
      );
    }
    const { stacks, unreadable } = await answered(aws, () => deployedTemplates(target, aws));
    if (unreadable.length > 0) {
      throw new UnreadableDeploymentError(
        `${unreadable.join(', ')}: deployed with a template that is not JSON, so that something else than this app made it. Give one of the two another name.`,
      );
    }
    return stacks;
  }
}

/** What AWS answers; why it does not, in a sentence. */
async function answered<Answer>(aws: Aws, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const trouble = troubleOf(error);
    // A fault of ours must be seen as one.
    if (trouble === undefined) throw error;
    throw new UnreadableDeploymentError(
      `What is deployed cannot be read: ${sentenceOf(trouble, aws.log.originOf(error))}.`,
      { cause: error },
    );
  }
}
