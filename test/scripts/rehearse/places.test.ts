import { secondRegion } from '../../../lib/config/second-region';
import { about, placesOf, regionOf, regionOfRole } from '../../../scripts/rehearse/places';
import { stacksIn, versionOf } from './support/scene';
import { environment } from './support/sound';
import { recoverable } from './support/two-regions';

const [near] = stacksIn('eu-west-1', 'platform-dev-Vpc');
const [far] = stacksIn('us-west-2', 'platform-dev-DrRegion');
const [costs] = stacksIn('us-east-1', 'platform-dev-CostExport');
const stacks = [near, far, costs].filter((stack) => stack !== undefined);
const version = { ...versionOf('original'), environment: recoverable, stacks };

describe('the places of a version', () => {
  test('are its own Region alone when it has no second one', () => {
    const { stacks: own } = versionOf('original');
    expect(placesOf(versionOf('original'))).toEqual([{ region: 'eu-west-1', environment, stacks: own }]);
  });

  test('are both Regions, each with the environment as it stands there, and those where only stacks stand', () => {
    expect(placesOf(version)).toEqual([
      { region: 'eu-west-1', environment: recoverable, stacks: [near] },
      { region: 'us-west-2', environment: secondRegion(recoverable), stacks: [far] },
      { region: 'us-east-1', environment: undefined, stacks: [costs] },
    ]);
  });
});

test('a stack that names no Region is deployed in the environment’s own', () => {
  expect(stacks.map((stack) => regionOf(version, stack))).toEqual(['eu-west-1', 'us-west-2', 'us-east-1']);
  expect(stacks.map((stack) => regionOf(version, { ...stack, region: null }))).toEqual(stacks.map(() => 'eu-west-1'));
});

test.each([
  ['platform-dev-DrRegion-NodeRole', 'us-west-2'],
  ['platform-dev-Vpc-FlowLogRole', 'eu-west-1'],
  ['platform-dev-Karpenter', 'eu-west-1'],
  ['platform-dev-VpcOfSomebody', 'eu-west-1'],
  ['platform-development-Role', undefined],
])('the role %s belongs to %s', (role, region) => {
  expect(regionOfRole(version, role)).toBe(region);
});

test('sentences name a Region that is not the first', () => {
  const [first, second] = placesOf(version);
  const said = [first, second].map((place) => (place === undefined ? [] : about(version, place, ['one', 'two'])));
  expect(said).toEqual([
    ['one', 'two'],
    ['us-west-2: one', 'us-west-2: two'],
  ]);
});
