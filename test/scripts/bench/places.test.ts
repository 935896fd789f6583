import { OTHER, OWN, placesOf } from '../../../scripts/bench/places';

test('places begin with the Regions of the own account, each once, then those of the other one', () => {
  const places = placesOf(30);
  expect(places.map(({ account }) => account)).toEqual([
    ...Array<string>(15).fill(OWN),
    ...Array<string>(15).fill(OTHER),
  ]);
  expect(new Set(places.map(({ account, region }) => `${account} ${region}`)).size).toBe(30);
});

test('fewer places are the first of more', () => {
  expect(placesOf(1)).toEqual([{ account: OWN, region: 'us-east-1' }]);
  expect(placesOf(10)).toEqual(placesOf(30).slice(0, 10));
});

test('nothing is measured in fewer places than it says', () => {
  expect(() => placesOf(31)).toThrow(new RangeError('there are 30 places, not 31'));
});
