import { locked } from '../../../../scripts/aws/locked';
import { Session } from '../../../../scripts/aws/session';

/** A command that holds the lock of an environment until somebody ends it: says so once it has it. */
const [prefix = ''] = process.argv.slice(2);
const homeRegion = 'us-east-1';
const aws = new Session({ homeRegion, endpoint: process.env['AWS_ENDPOINT_URL'] }).as([], homeRegion);
const say = (line: string): void => {
  console.error(line);
};

void locked(aws, { prefix, command: 'hold', unlock: false, say }, async () => {
  say('held');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
