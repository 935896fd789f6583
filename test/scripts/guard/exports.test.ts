import type { Json, JsonObject } from '../../../lib/compliance/template';
import type { Change } from '../../../scripts/guard/change';
import { compareTemplates } from '../../../scripts/guard/compare-templates';
import { dependency } from '../../../scripts/guard/dependencies';
import { exportShifts, importsOf } from '../../../scripts/guard/exports';
import { resource, stackOf } from './support/stacks';

const NAME = dependency.export('network:Vpc');

const network = (exports: Readonly<Record<string, Json>>, cidr = '10.0.0.0/16') =>
  stackOf(
    {
      Resources: { Vpc: resource('AWS::EC2::VPC', { CidrBlock: cidr }) },
      Outputs: {
        Unexported: { Value: 1 },
        ...Object.fromEntries(
          Object.entries(exports).map(([Name, Value], index): [string, JsonObject] => [
            `Out${index}`,
            { Value, Export: { Name } },
          ]),
        ),
      },
    },
    'network',
  );

const NO_CHANGES: readonly Change[] = [];

describe(exportShifts, () => {
  const vpc = { 'network:Vpc': { Ref: 'Vpc' } };

  test('is nothing where nothing changes', () => {
    expect(exportShifts(network(vpc), network(vpc), NO_CHANGES).size).toBe(0);
  });

  test('says that an export goes', () => {
    expect(exportShifts(network(vpc), network({}), NO_CHANGES).get(NAME)).toEqual({
      certainty: 'certain',
      because: 'network no longer exports it',
    });
  });

  test('says that an export has another value', () => {
    const other = network({ 'network:Vpc': 'vpc-2' });
    expect(exportShifts(network(vpc), other, NO_CHANGES).get(NAME)?.because).toBe('network exports another value');
  });

  test('says that the resource behind an export is replaced', () => {
    const [old, recent] = [network(vpc), network(vpc, '10.1.0.0/16')];
    const changes = compareTemplates(old, recent, new Map());
    expect(exportShifts(old, recent, changes).get(NAME)).toEqual({
      certainty: 'certain',
      because: 'in network, Vpc is replaced',
    });
  });
});

describe(importsOf, () => {
  test('finds imports of resources and of outputs', () => {
    const stack = stackOf({
      Resources: { Subnet: resource('AWS::EC2::Subnet', { VpcId: { 'Fn::ImportValue': 'network:Vpc' } }) },
      Outputs: { Zone: { Value: { 'Fn::Join': ['', [{ 'Fn::ImportValue': 'network:Zone' }]] } } },
    });
    expect(importsOf(stack)).toEqual(new Set([NAME, dependency.export('network:Zone')]));
  });
});
