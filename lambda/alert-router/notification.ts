/** What arrived on a topic. */
export interface Notification {
  /** Given by SNS: the same however often SQS delivers it. */
  readonly id: string;
  readonly topicArn?: string | undefined;
  readonly subject?: string | undefined;
  readonly message: string;
}
