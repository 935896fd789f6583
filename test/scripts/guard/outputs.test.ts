import { compareAssemblies } from '../../../scripts/guard/compare-assemblies';
import { compareTemplates } from '../../../scripts/guard/compare-templates';
import { dependency } from '../../../scripts/guard/dependencies';
import { outputShifts } from '../../../scripts/guard/outputs';
import { resource, stackOf } from './support/stacks';

const NAME = dependency.output('network', 'VpcId');

const network = (cidr = '10.0.0.0/16', outputs: object = { VpcId: { Value: { Ref: 'Vpc' } } }) => ({
  ...stackOf(
    { Resources: { Vpc: resource('AWS::EC2::VPC', { CidrBlock: cidr }) }, Outputs: { ...outputs } },
    'network',
  ),
  region: 'us-east-1',
});
const reader = {
  ...stackOf(
    {
      Resources: {
        Group: resource('AWS::EC2::SecurityGroup', {
          GroupDescription: 'A group',
          VpcId: { 'Fn::GetStackOutput': { StackName: 'network', Region: 'us-east-1', OutputName: 'VpcId' } },
        }),
      },
    },
    'reader',
  ),
  region: 'us-west-2',
};

describe(outputShifts, () => {
  test('is nothing where nothing changes', () => {
    expect(outputShifts(network(), network(), []).size).toBe(0);
  });

  test('says that an output goes, or has another value', () => {
    expect(outputShifts(network(), network(undefined, {}), []).get(NAME)?.because).toBe('network no longer outputs it');
    const other = network(undefined, { VpcId: { Value: 'vpc-2' } });
    expect(outputShifts(network(), other, []).get(NAME)?.because).toBe('network outputs another value');
  });

  test('says that the resource behind an output is replaced', () => {
    const [old, recent] = [network(), network('10.1.0.0/16')];
    expect(outputShifts(old, recent, compareTemplates(old, recent, new Map())).get(NAME)).toEqual({
      certainty: 'certain',
      because: 'in network, Vpc is replaced',
    });
  });
});

test('what reads an output of a replaced resource in another Region is replaced too, and nothing is refused', () => {
  const { stacks, refusals } = compareAssemblies([network(), reader], [network('10.1.0.0/16'), reader]);
  expect(
    stacks.flatMap(({ changes }) =>
      changes.map(({ stack, effect, causes }) => [stack, effect, causes.map(({ because }) => because)]),
    ),
  ).toEqual([
    ['network', 'replace', [null]],
    ['reader', 'replace', ['in network, Vpc is replaced']],
  ]);
  expect(refusals).toEqual([]);
});
