/** First wait, in seconds; each further one is twice as long. */
const FIRST = 30;
/** Once Slack is back, no alert waits longer than this. */
const LONGEST = 900;
/** SQS keeps a message invisible for 12 hours at most, counted from when it was received. */
const LONGEST_OF_SQS = 43_200 - 600;

/**
 * Seconds until the next try of a message that was received so often.
 *
 * 30, 60, 120, 240, 480 and then 900: with the queue’s 40 receives, 39 waits make 31,530 seconds, so an alert survives
 * 8¾ hours without Slack before it goes to the dead letters.
 *
 * @param askedFor what Slack asked for in `Retry-After`
 */
export function waitSeconds(received: number, askedFor = 0): number {
  const own = Math.min(FIRST * 2 ** Math.min(Math.max(received - 1, 0), 10), LONGEST);
  return Math.min(Math.max(own, askedFor), LONGEST_OF_SQS);
}
