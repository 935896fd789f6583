import type { Alert } from './alert';
import type { Queue } from './queue';
import type { Channel } from './slack/channel';
import { messageOf, repeatsMessage } from './slack/message';
import type { WindowKey, Windows } from './windows';

export interface TellerProps {
  readonly channel: Pick<Channel, 'say'>;
  readonly windows: Pick<Windows, 'count' | 'next' | 'open' | 'close' | 'remove'>;
  readonly queue: Pick<Queue, 'announceEnd'>;
  readonly now: () => number;
}

/** Tells alerts, and counts those that come again. */
export class Teller {
  constructor(private readonly props: TellerProps) {}

  /**
   * Tells an alert, or counts it when it was told a while ago.
   *
   * The window opens after Slack has taken the message, so that no repeat is swallowed before anybody was told; and after
   * its end is announced, so that no count is left untold. A failure between these steps tells an alert twice, never not
   * at all. So do two of the same alert that arrive in the same second.
   */
  async tell(alert: Alert): Promise<'told' | 'counted'> {
    const { channel, windows, queue } = this.props;
    if (await windows.count(alert)) return 'counted';
    await channel.say(messageOf(alert));
    const window = windows.next(alert);
    await queue.announceEnd(window);
    await windows.open(window, alert);
    return 'told';
  }

  /** Ends a window when its time has come: says how often the alert was repeated, if it was. */
  async end(window: WindowKey): Promise<void> {
    const { channel, windows, queue, now } = this.props;
    if (now() < window.endsAt) {
      await queue.announceEnd(window);
      return;
    }
    const repeats = await windows.close(window);
    if (repeats === undefined) return;
    if (repeats.count > 0) await channel.say(repeatsMessage(repeats));
    await windows.remove(window);
  }
}
