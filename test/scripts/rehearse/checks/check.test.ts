import { differs, outsideTier, tagOf, tierOf } from '../../../../scripts/rehearse/checks/check';
import { live } from '../support/sound';

describe('differs', () => {
  test.each([
    [1, 1],
    [
      ['a', 1],
      ['a', 1],
    ],
    [undefined, undefined],
  ])('says nothing of %j and %j', (actual, expected) => {
    expect(differs('it', actual, expected)).toEqual([]);
  });

  test.each([
    ['2', 2, "it is '2', not 2"],
    [undefined, 1, 'it is undefined, not 1'],
    [['a'], ['a', 'b'], "it is [ 'a' ], not [ 'a', 'b' ]"],
  ])('says both values of %j and %j', (actual, expected, sentence) => {
    expect(differs('it', actual, expected)).toEqual([sentence]);
  });
});

test('tagOf reads a tag, or finds none', () => {
  const one = { Tags: [{ Key: 'owner', Value: 'me' }] };
  expect([tagOf(one, 'owner'), tagOf(one, 'Owner'), tagOf({}, 'owner')]).toEqual(['me', undefined, undefined]);
});

test('tierOf reads the tier of a subnet from its tag', () => {
  expect(live.subnets.map(tierOf)).toEqual(['public', 'public', 'private', 'private', 'intra', 'intra']);
  expect([tierOf({ SubnetId: 'subnet-1' }), tierOf(undefined)]).toEqual([undefined, undefined]);
});

test('outsideTier names subnets of another tier, and those that are not there', () => {
  expect(outsideTier('it', ['subnet-intra-a', 'subnet-public-a', 'subnet-other'], 'intra', live)).toEqual([
    'it stands in subnet-public-a, which is no intra subnet of ours',
    'it stands in subnet-other, which is no intra subnet of ours',
  ]);
});
