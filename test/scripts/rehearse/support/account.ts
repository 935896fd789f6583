import { ChangeSetNotFoundException, type ResourceChange } from '@aws-sdk/client-cloudformation';

import type { Aws } from '../../../../scripts/rehearse/aws';
import type { Live } from '../../../../scripts/rehearse/live/live';
import { answer, textIn } from './answer';
import * as replies from './replies';
import { live as sound } from './sound';
import { unconnected } from './unconnected';

/** An account that a test fills: real clients of the SDK read it. */
export class Account {
  /** Templates as they were deployed, by stack. */
  templates: Readonly<Record<string, string>> = {};
  /** What the change set `rehearsal` of a stack would do; a stack that is not here has none, and none has another. */
  changeSets: Readonly<Record<string, readonly ResourceChange[]>> = {};
  /** What has happened, oldest first: stack, status and type of the resource. */
  readonly events: [stack: string, status: string, type: string][] = [];
  /** Commands that would change something, with what they were given. */
  readonly asked: [command: string, input: object][] = [];
  /** Its clients; where they would connect to, nobody listens. */
  readonly aws: Aws;

  /**
   * @param live what stands; at first, all as it should be
   * @param region the one of its Regions that is told of
   */
  constructor(
    public live: Live = sound,
    region = 'eu-west-1',
  ) {
    this.aws = unconnected(region);
    const standing = () => this.live;
    const note = (command: string) => (input: object) => {
      this.asked.push([command, input]);
      return {};
    };
    this.aws.inside.read = () => Promise.resolve({ standing: [...this.live.inside], gone: [...this.live.goneWith] });
    answer(this.aws.backup, replies.backup(standing));
    answer(this.aws.ec2, replies.ec2(standing));
    answer(this.aws.eks, { ...replies.eks(standing), UpdateClusterConfigCommand: note('UpdateClusterConfig') });
    answer(this.aws.iam, replies.iam(standing));
    answer(this.aws.kms, replies.kms(standing));
    answer(this.aws.logs, replies.logs(standing));
    answer(this.aws.s3, replies.s3(standing, region));
    answer(this.aws.ssm, replies.ssm(standing));
    answer(this.aws.tagging, replies.tagging(standing));
    answer(this.aws.cloudFormation, {
      ...replies.stacks(standing),
      DescribeStackEventsCommand: (input) => ({ StackEvents: this.eventsOf(textIn(input, 'StackName')).reverse() }),
      GetTemplateCommand: (input) => ({ TemplateBody: this.templates[textIn(input, 'StackName')] }),
      DescribeChangeSetCommand: (input) => ({
        Changes: this.changesOf(textIn(input, 'StackName'), textIn(input, 'ChangeSetName')),
      }),
      UpdateTerminationProtectionCommand: note('UpdateTerminationProtection'),
    });
  }

  private eventsOf(stack: string): object[] {
    return this.events
      .filter(([name]) => name === stack)
      .map(([, ResourceStatus, ResourceType]) => ({ ResourceStatus, ResourceType }));
  }

  private changesOf(stack: string, name: string): object[] {
    const changes = this.changeSets[stack];
    if (changes === undefined || name !== 'rehearsal') {
      throw new ChangeSetNotFoundException({ message: `${stack} has no change set ${name}`, $metadata: {} });
    }
    return changes.map((ResourceChange) => ({ ResourceChange }));
  }
}
