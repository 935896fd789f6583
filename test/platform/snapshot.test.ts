import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

import { ENVIRONMENTS } from '../../lib/config/environments';
import { validateEnvironment } from '../../lib/config/validate';
import { buildPlatform } from '../../lib/platform';
import { testApp } from '../support/app';

/** Hashes of assets change with every edit of their files; nothing else of them does. */
const ASSET_HASH = /[0-9a-f]{64}/g;

const scrubbed = (stack: Stack): unknown =>
  JSON.parse(JSON.stringify(Template.fromStack(stack).toJSON()).replaceAll(ASSET_HASH, '<asset hash>'));

describe.each(ENVIRONMENTS.map((input) => [input.name, input] as const))('%s', (name, input) => {
  const app: App = testApp();
  const platform = buildPlatform(app, validateEnvironment(input));

  it.each(Object.values(platform).map((stack: Stack) => [stack.stackName.split('-').at(-1) ?? '', stack] as const))(
    'emits the %s template that was reviewed',
    (kind, stack) => {
      expect(scrubbed(stack)).toMatchSnapshot(`${name} ${kind}`);
    },
  );
});
