import type { Alert } from '../../../lambda/alert-router/alert';
import { Teller } from '../../../lambda/alert-router/teller';

const ALERT: Alert = {
  identity: ['alarm', 'nodes', 'ALARM'],
  level: 'critical',
  title: 'Alarm: nodes',
  severity: 'ALARM',
  where: { region: 'eu-west-1' },
  firstAction: 'Open it.',
};
const WINDOW = { id: 'window#1', endsAt: 3_600_000 };
const REPEATS = { title: 'Alarm: nodes', place: 'eu-west-1', count: 2, minutes: 60 };

type Name = 'count' | 'say' | 'announceEnd' | 'open' | 'close' | 'remove';

/** A teller whose surroundings write down what it does, and fail at one step if they are told to. */
function tellerWith({ isCounted = false, now = 0, repeats = REPEATS, isReplaced = false, failsAt = '' } = {}) {
  const done: string[] = [];
  const step =
    <Result>(name: Name, result: Result) =>
    (...words: readonly unknown[]) => {
      done.push(name === 'say' ? `say ${JSON.stringify(words[0])}` : name);
      return name === failsAt ? Promise.reject(new Error(name)) : Promise.resolve(result);
    };
  const teller = new Teller({
    channel: { say: step('say', undefined) },
    queue: { announceEnd: step('announceEnd', undefined) },
    windows: {
      count: step('count', isCounted),
      next: () => WINDOW,
      open: step('open', undefined),
      close: step('close', isReplaced ? undefined : repeats),
      remove: step('remove', undefined),
    },
    now: () => now,
  });
  return {
    teller,
    steps: () => done.map((each) => each.split(' ')[0]),
    said: () => done.find((each) => each.startsWith('say')),
  };
}

describe('tell', () => {
  it('says an alert, announces the end of its window, and opens it: in this order', async () => {
    const { teller, steps, said } = tellerWith();
    expect(await teller.tell(ALERT)).toBe('told');
    expect(steps()).toEqual(['count', 'say', 'announceEnd', 'open']);
    expect(said()).toContain('Alarm: nodes');
  });

  it('only counts an alert whose window is open', async () => {
    const { teller, steps } = tellerWith({ isCounted: true });
    expect(await teller.tell(ALERT)).toBe('counted');
    expect(steps()).toEqual(['count']);
  });

  it.each([
    ['say', ['count', 'say']],
    ['announceEnd', ['count', 'say', 'announceEnd']],
  ])('opens no window when %s fails: nothing that was not told is taken for a repeat', async (failsAt, expected) => {
    const { teller, steps } = tellerWith({ failsAt });
    await expect(teller.tell(ALERT)).rejects.toThrow(failsAt);
    expect(steps()).toEqual(expected);
  });
});

describe('end', () => {
  const end = async (given: Parameters<typeof tellerWith>[0]) => {
    const { teller, steps, said } = tellerWith(given);
    await teller.end(WINDOW);
    return { steps: steps(), said: said() };
  };

  it('comes back later when the window is still open', async () => {
    expect((await end({ now: 3_599_999 })).steps).toEqual(['announceEnd']);
  });

  it('says how often the alert came again, then forgets it', async () => {
    const { steps, said } = await end({ now: 3_600_000 });
    expect(steps).toEqual(['close', 'say', 'remove']);
    expect(said).toContain('repeated 2 more times in the last 60 minutes');
  });

  it('says nothing when it did not come again, or when another window took its place', async () => {
    expect((await end({ now: 3_600_000, repeats: { ...REPEATS, count: 0 } })).steps).toEqual(['close', 'remove']);
    expect((await end({ now: 3_600_000, isReplaced: true })).steps).toEqual(['close']);
  });

  it('keeps the count until Slack has taken it', async () => {
    const { teller, steps } = tellerWith({ now: 3_600_000, failsAt: 'say' });
    await expect(teller.end(WINDOW)).rejects.toThrow('say');
    expect(steps()).not.toContain('remove');
  });
});
