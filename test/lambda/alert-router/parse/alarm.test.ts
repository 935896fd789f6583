import * as events from '../support/events';
import { readOne } from '../support/notify';

describe('a CloudWatch alarm', () => {
  it.each([
    ['ALARM', 'critical', 'Alarm: platform-prod-failed-nodes'],
    ['OK', 'info', 'Over: platform-prod-failed-nodes'],
    ['INSUFFICIENT_DATA', 'warning', 'No data: platform-prod-failed-nodes'],
  ])('in state %s is %s', (state, level, title) => {
    expect(readOne(events.alarm(state))).toMatchObject({
      identity: ['alarm', 'platform-prod-failed-nodes', state],
      level,
      title,
      where: { account: '111122223333', region: 'eu-west-1' },
      description: 'A node has been in a bad condition for 15 minutes.\nThreshold Crossed: 3 datapoints',
    });
  });

  it('links to itself in the console of the Region that its ARN names', () => {
    expect(readOne(events.alarm('ALARM', 'cn-north-1', 'aws-cn')).link).toBe(
      'https://console.amazonaws.cn/cloudwatch/home?region=cn-north-1#alarmsV2:alarm/platform-prod-failed-nodes',
    );
  });

  it('has no link where it does not say its Region', () => {
    expect(readOne({ ...events.alarm('ALARM'), AlarmArn: 'nonsense' }).link).toBeUndefined();
  });
});
