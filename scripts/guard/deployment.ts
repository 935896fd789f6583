import { REGIONS } from '../../lib/config/regions';
import type { Aws } from '../aws/aws';
import { callerOf } from '../aws/caller';
import { Session, type SessionOptions } from '../aws/session';
import { sentenceOf, troubleOf } from '../aws/trouble';
import { alwaysEnabledRegion } from '../preflight/always-enabled-region';
import { deployedTemplates } from '../preflight/read/deployed-templates';
import { readerOf } from '../preflight/reader';
import type { Target } from '../preflight/target';
import { accountsOf, type Here } from '../preflight/targets';
import { Failure } from '../terminal/failure';
import type { StackTemplate } from './stack-template';

/** AWS does not say what is deployed: there is nothing to compare. */
export class UnreadableDeploymentError extends Failure {
  override readonly name = 'UnreadableDeploymentError';
}

/** How AWS is reached; the Region is that of stacks that name none. */
export type DeploymentOptions = Pick<SessionOptions, 'homeRegion' | 'endpoint'>;

/** What CloudFormation has of an app’s stacks. It is only read. */
export class Deployment {
  private readonly session: Session;
  private readonly entry: string;

  /** @param role through which every account is read; undefined: the credentials at hand, in their own account */
  constructor(
    private readonly role: string | undefined,
    private readonly options: DeploymentOptions,
  ) {
    const { homeRegion, endpoint } = options;
    this.entry = alwaysEnabledRegion(REGIONS[homeRegion]?.partition ?? 'aws');
    this.session = new Session({ homeRegion: this.entry, endpoint });
  }

  /** Where stacks go that name no account or no Region. */
  async here(): Promise<Here> {
    return { account: await this.caller(), region: this.options.homeRegion, deployers: [] };
  }

  /** The templates that the stacks were deployed with last; none of what is not deployed. */
  async templates(targets: readonly Target[]): Promise<readonly StackTemplate[]> {
    const awsAt = readerOf(this.session, targets, { role: this.role, caller: await this.caller() });
    const found = await Promise.all(accountsOf(targets).map((account) => templatesIn(account, awsAt(account))));
    return found.flat();
  }

  private async caller(): Promise<string> {
    const { account } = await answered(this.session.as([], this.entry), () => this.session.caller());
    return account;
  }
}

async function templatesIn(target: Target, aws: Aws): Promise<readonly StackTemplate[]> {
  const { account, arn } = await answered(aws, () => callerOf(aws));
  // In another account no stack is there, and nothing would seem to be lost.
  if (account !== target.account) {
    throw new UnreadableDeploymentError(
      `${arn} belongs to account ${account}, where the stacks go to ${target.account}. Sign in there, or name a role of it with --role.`,
    );
  }
  const { stacks, unreadable } = await answered(aws, () => deployedTemplates(target, aws));
  if (unreadable.length === 0) return stacks;
  throw new UnreadableDeploymentError(
    `${unreadable.join(', ')}: deployed with a template that is not JSON, so that something else than this app made it. Give one of the two another name.`,
  );
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
