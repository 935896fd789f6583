import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';

import type { Alert } from '../../../lambda/alert-router/alert';
import { Windows } from '../../../lambda/alert-router/windows';

const ALERT: Alert = {
  identity: ['alarm', 'nodes', 'ALARM'],
  level: 'critical',
  title: 'Alarm: nodes',
  severity: 'ALARM',
  where: { region: 'eu-west-1' },
  firstAction: 'Open it.',
};
const UNMET = new ConditionalCheckFailedException({ message: 'unmet', $metadata: {} });
const NOW = 1_000_000;

/** Windows on a table that gives one answer. What the expressions do, the emulated table shows. */
function windowsOn(answer: () => Promise<unknown>) {
  const send = jest.fn((command: UpdateCommand | DeleteCommand) => {
    expect(command.input.TableName).toBe('table');
    return answer();
  });
  return { send, windows: new Windows({ send }, 'table', 60, () => NOW) };
}

const met = () => Promise.resolve({});
const unmet = () => Promise.reject(UNMET);
const broken = () => Promise.reject(new Error('table'));

describe('Windows', () => {
  it('knows an alert by its identity alone, and hides what that says', () => {
    const { windows } = windowsOn(met);
    const { id, endsAt } = windows.next(ALERT);
    expect(id).toMatch(/^window#[0-9a-f]{64}$/);
    expect(endsAt).toBe(NOW + 3_600_000);
    expect(windows.next({ ...ALERT, title: 'Other words' }).id).toBe(id);
    expect(windows.next({ ...ALERT, identity: ['alarm', 'nodes', 'OK'] }).id).not.toBe(id);
  });

  it('counts where a window is open, and says when none is', async () => {
    expect(await windowsOn(met).windows.count(ALERT)).toBe(true);
    expect(await windowsOn(unmet).windows.count(ALERT)).toBe(false);
    await expect(windowsOn(broken).windows.count(ALERT)).rejects.toThrow('table');
  });

  it('opens with what will be said at its end, and expires after every message about it', async () => {
    const { send, windows } = windowsOn(met);
    await windows.open({ id: 'window#1', endsAt: NOW }, ALERT);
    const { Key, ExpressionAttributeValues } = send.mock.lastCall?.[0].input ?? {};
    expect(Key).toEqual({ id: 'window#1' });
    expect(ExpressionAttributeValues).toMatchObject({
      ':title': 'Alarm: nodes',
      ':place': 'eu-west-1',
      ':expiration': 1_000 + 15 * 86_400,
    });
  });

  it('closes with what it counted, or without, when another has taken its place', async () => {
    const Attributes = { title: 'Alarm: nodes', place: 'eu-west-1', since: NOW, repeats: 2 };
    const key = { id: 'window#1', endsAt: NOW + 3_600_000 };
    expect(await windowsOn(() => Promise.resolve({ Attributes })).windows.close(key)).toEqual({
      title: 'Alarm: nodes',
      place: 'eu-west-1',
      count: 2,
      minutes: 60,
    });
    expect(await windowsOn(unmet).windows.close(key)).toBeUndefined();
  });

  it('is removed, unless another has taken its place', async () => {
    const { send, windows } = windowsOn(unmet);
    await expect(windows.remove({ id: 'window#1', endsAt: 1 })).resolves.toBeUndefined();
    expect(send.mock.lastCall?.[0]).toBeInstanceOf(DeleteCommand);
  });
});
