import { acceptCommand } from '../../../scripts/guard/command';
import { findingWith } from './support/changes';

const given = {
  against: 'main',
  assembly: undefined,
  context: [],
  waivers: 'guard.waivers.json',
  role: undefined,
};

describe(acceptCommand, () => {
  test('is the command of this run with the finding named', () => {
    expect(acceptCommand(given, findingWith())).toBe(
      'npm run guard -- --against main --accept platform-dev-Eks/Topic --reason "<why the loss is fine>"',
    );
  });

  test('repeats the options, quoted for a shell', () => {
    const options = { against: 'old folder', assembly: 'new', context: ["a=it's"], waivers: 'w.json', role: 'lookup' };
    expect(acceptCommand(options, findingWith())).toContain(
      String.raw`--against 'old folder' --assembly new -c 'a=it'\''s' --role lookup --waivers w.json --accept`,
    );
  });
});
