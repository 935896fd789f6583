import { dependency, type Certainty, type Shifts } from '../../../scripts/guard/dependencies';
import { exportRefusals } from '../../../scripts/guard/export-refusals';
import { resource, resourcesOf } from './support/stacks';

const importing = (...names: readonly string[]) =>
  resourcesOf(
    Object.fromEntries(
      names.map((name, index) => [
        `Subnet${index}`,
        resource('AWS::EC2::Subnet', { VpcId: { 'Fn::ImportValue': name } }),
      ]),
    ),
    'eks',
  );

const touched = (certainty: Certainty, ...names: readonly string[]): Shifts =>
  new Map(names.map((name) => [dependency.export(name), { certainty, because: 'it goes' }]));

describe(exportRefusals, () => {
  test('names the stack that imports, and the first export of several', () => {
    expect(exportRefusals('network', touched('certain', 'a', 'b', 'c'), [importing('a', 'b')])).toEqual([
      {
        stack: 'network',
        logicalId: null,
        reason:
          'eks imports export a (and 1 more), which changes or goes: it goes; CloudFormation refuses to touch an export in use',
      },
    ]);
  });

  test('is careful about what may change only', () => {
    const [refusal] = exportRefusals('network', touched('possible', 'a'), [importing('a')]);
    expect(refusal?.reason).toMatch(/CloudFormation may refuse/);
  });

  test('is none where nobody imports', () => {
    expect(exportRefusals('network', touched('certain', 'a'), [importing('other')])).toEqual([]);
  });
});
