import { Channel } from '../../../../lambda/alert-router/slack/channel';
import { answers, FakeSlack } from '../support/fake-slack';

const MESSAGE = { text: 'Trouble', blocks: [] };
const slack = new FakeSlack();

beforeAll(() => slack.start());
afterAll(() => slack.stop());

/** A channel whose secret holds these paths, one after the other as it is read anew. */
function channelOf(...paths: readonly string[]) {
  let read = 0;
  const webhook = {
    current: () => Promise.resolve(new URL(paths[Math.min(read, paths.length - 1)] ?? '', slack.webhook)),
    forget: () => {
      read += 1;
    },
  };
  return new Channel(webhook, 1_000);
}

describe('Channel', () => {
  it('tries a webhook once more when it was changed since', async () => {
    slack.answer(answers.status(404, 'no_service'));
    await channelOf('/old', '/new').say(MESSAGE);
    expect(slack.paths).toEqual(['/old', '/new']);
  });

  it('gives up on a webhook that Slack refuses and nobody has changed', async () => {
    slack.answer(answers.status(404, 'no_service'));
    await expect(channelOf('/old', '/old').say(MESSAGE)).rejects.toMatchObject({ permanent: true });
    expect(slack.paths).toEqual(['/old']);
  });

  it('leaves trouble that may pass to the queue', async () => {
    slack.answer(answers.status(500));
    await expect(channelOf('/old', '/new').say(MESSAGE)).rejects.toMatchObject({ permanent: false });
    expect(slack.paths).toEqual(['/old']);
  });
});
