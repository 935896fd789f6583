import type { AssemblyStack } from '../../../scripts/assembly/read-stacks';
import { byRegion } from '../../../scripts/lint-templates/by-region';

const stack = (template: string, region: string | null): AssemblyStack => ({
  name: template,
  nestedIn: null,
  account: null,
  region,
  template,
  after: [],
  bootstrap: null,
});

test('templates are judged by the region that they are made for, and in us-east-1 when they fit any', () => {
  const stacks = [stack('a', 'cn-north-1'), stack('b', null), stack('c', 'cn-north-1')];
  expect([...byRegion(stacks)]).toEqual([
    ['cn-north-1', ['a', 'c']],
    ['us-east-1', ['b']],
  ]);
});
