/** Slack did not take a message. Neither the message of this error nor anything in it holds the webhook’s address. */
export class SlackFailure extends Error {
  override readonly name = 'SlackFailure';

  /**
   * @param reason what happened, in Slack’s words or the network’s
   * @param permanent true when the same message will fail again until a person has changed something
   * @param retryAfterSeconds how long Slack asks to be left alone
   */
  constructor(
    readonly reason: string,
    readonly permanent: boolean,
    readonly retryAfterSeconds?: number,
  ) {
    super(`Slack did not take the message: ${reason}`);
  }
}
