import { formerStacks } from '../../../../scripts/preflight/read/former-stacks';
import type { LiveStack } from '../../../../scripts/preflight/read/live-stacks';
import { stackWith } from '../support/target';

const live = (name: string, description: string, status = 'CREATE_COMPLETE'): [string, LiveStack] => [
  name,
  { name, id: name, status, reason: '', description },
];
const OURS = stackWith({}, { stack: 'platform-dev-Vpc' });
const names = (...stacks: readonly [string, LiveStack][]) =>
  formerStacks([OURS], new Map([live('platform-dev-Vpc', 'Network (platform dev)'), ...stacks])).map(
    ({ name }) => name,
  );

describe(formerStacks, () => {
  test('finds a stack that is named and described as those of the app', () => {
    expect(names(live('platform-dev-Mesh', 'Mesh (platform dev)'))).toEqual(['platform-dev-Mesh']);
  });

  test.each([
    ['of another team, which took a similar name', 'platform-dev-App', 'An application'],
    ['of a copy with a suffix', 'platform-dev-blue-Vpc', 'Network (platform dev)'],
    ['of another environment', 'platform-prod-Vpc', 'Network (platform prod)'],
  ])('leaves a stack alone %s', (_, name, description) => {
    expect(names(live(name, description))).toEqual([]);
  });

  test('leaves out what was never made', () => {
    expect(names(live('platform-dev-Mesh', 'Mesh (platform dev)', 'ROLLBACK_COMPLETE'))).toEqual([]);
  });

  test('knows of none before the app is deployed', () => {
    const stacks = new Map([live('platform-dev-Mesh', 'Mesh (platform dev)')]);
    expect(formerStacks([OURS], stacks)).toEqual([]);
  });
});
