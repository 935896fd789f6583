import type { Alert } from '../../../../lambda/alert-router/alert';
import { messageOf, place, repeatsMessage } from '../../../../lambda/alert-router/slack/message';

const alert: Alert = {
  identity: ['alarm', 'nodes', 'ALARM'],
  level: 'critical',
  title: 'Alarm: <nodes> & co',
  severity: 'ALARM',
  where: { account: '111122223333', region: 'eu-west-1', cluster: 'platform-prod', resource: 'nodes' },
  description: 'A node is <bad>.',
  firstAction: 'Open the alarm.',
  link: 'https://console.aws.amazon.com/cloudwatch/home?region=eu-west-1&x=a|b>c#alarmsV2:alarm/nodes',
};

describe('messageOf', () => {
  it('says what, how bad, where, what to do first, and links to the console', () => {
    expect(messageOf(alert)).toEqual({
      text: '🔴 Alarm: &lt;nodes&gt; &amp; co (111122223333 · eu-west-1 · platform-prod · nodes). Open the alarm.',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: '🔴 Alarm: <nodes> & co' } },
        {
          type: 'section',
          fields: [
            { type: 'mrkdwn', text: '*Severity*\nALARM', verbatim: true },
            { type: 'mrkdwn', text: '*Account*\n111122223333', verbatim: true },
            { type: 'mrkdwn', text: '*Region*\neu-west-1', verbatim: true },
            { type: 'mrkdwn', text: '*Cluster*\nplatform-prod', verbatim: true },
            { type: 'mrkdwn', text: '*Resource*\nnodes', verbatim: true },
          ],
        },
        { type: 'section', text: { type: 'mrkdwn', text: 'A node is &lt;bad&gt;.', verbatim: true } },
        { type: 'section', text: { type: 'mrkdwn', text: '*First* Open the alarm.', verbatim: true } },
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            text: '<https://console.aws.amazon.com/cloudwatch/home?region=eu-west-1&amp;x=a%7Cb%3Ec#alarmsV2:alarm/nodes|Open in AWS>',
            verbatim: true,
          },
        },
      ],
    });
  });

  it('leaves out what the source does not say', () => {
    const { blocks } = messageOf({ ...alert, severity: '', where: { cluster: '' }, description: ' ', link: undefined });
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'section', 'section']);
    expect(JSON.stringify(blocks)).toContain('*Severity*\\nnot said');
    expect(messageOf({ ...alert, description: undefined }).blocks).toHaveLength(4);
  });

  it('stays within the limits of Slack, whatever the source says', () => {
    const long = '<&>'.repeat(5_000);
    const where = { account: long, region: long, cluster: long, resource: long };
    const { text, blocks } = messageOf({
      ...alert,
      title: long,
      severity: long,
      where,
      description: long,
      firstAction: long,
      link: long,
    });
    expect(text.length).toBeLessThanOrEqual(3_000);
    const lengths = blocks.map((block) => {
      if ('fields' in block) return Math.max(...block.fields.map((field) => field.text.length)) <= 2_000;
      if ('elements' in block) return false;
      return block.text.text.length <= (block.type === 'header' ? 150 : 3_000);
    });
    expect(lengths).toEqual([true, true, true, true]);
  });
});

describe('place', () => {
  it('names what is known, from the outside in', () => {
    expect(place({ account: '1', resource: 'r', region: undefined })).toBe('1 · r');
    expect(place({})).toBe('');
  });
});

describe('repeatsMessage', () => {
  const repeats = { title: 'Alarm: <nodes>', place: 'eu-west-1', count: 3, minutes: 60 };

  it('says how often, and for how long', () => {
    const text = '🔁 Alarm: &lt;nodes&gt;: repeated 3 more times in the last 60 minutes (eu-west-1)';
    expect(repeatsMessage(repeats)).toEqual({
      text,
      blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }],
    });
  });

  it('counts one as one', () => {
    expect(repeatsMessage({ ...repeats, count: 1, minutes: 1 }).text).toContain(
      'repeated once more in the last minute',
    );
  });
});
