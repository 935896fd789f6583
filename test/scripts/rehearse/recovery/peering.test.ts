import type { Route } from '@aws-sdk/client-ec2';

import { peering } from '../../../../scripts/rehearse/recovery/peering';
import { changed } from '../support/sound';
import { findingsAcross, twoRegions, type BrokenRegion } from '../support/two-regions';

/** Places of route tables in the sound account. */
const [PUBLIC_A, PRIVATE_A, INTRA_B, MAIN] = [0, 2, 5, 6];

const { first, second } = twoRegions;

/** A Region in which the table at a place leads so through peerings. */
const leading = ({ routeTables }: typeof first, place: number, ...Routes: Route[]) => ({
  routeTables: changed(routeTables, place, { Routes }),
});

const way = (DestinationCidrBlock: string, VpcPeeringConnectionId = 'pcx-1') => ({
  DestinationCidrBlock,
  VpcPeeringConnectionId,
});

describe('the check of the peering', () => {
  test.each<BrokenRegion>([
    [
      'a peering that nobody accepted',
      { first: { peerings: changed(first.peerings, 0, { Status: { Code: 'pending-acceptance' } }) } },
      "the state of pcx-1 is 'pending-acceptance', not 'active'",
    ],
    [
      'a peering with another network',
      { first: { peerings: changed(first.peerings, 0, { RequesterVpcInfo: { VpcId: 'vpc-9' } }) } },
      "what pcx-1 joins is [ 'vpc-1', 'vpc-9' ], not [ 'vpc-1', 'vpc-2' ]",
    ],
    [
      'a peering that the second Region does not know',
      { second: { peerings: [] } },
      "the peerings as the second Region tells is [], not [ 'pcx-1' ]",
    ],
    [
      'a private subnet of the first Region that does not lead to the second',
      { first: leading(first, PRIVATE_A) },
      "where rtb-subnet-private-a (private) leads through a peering is [], not [ '10.1.0.0/16 through pcx-1' ]",
    ],
    [
      'a private subnet of the second Region that does not lead to the first',
      { second: leading(second, PRIVATE_A) },
      "where rtb-subnet-private-a (private) leads through a peering is [], not [ '10.0.0.0/16 through pcx-1' ]",
    ],
    [
      'a private subnet that leads elsewhere, too',
      { second: leading(second, PRIVATE_A, way('10.0.0.0/16'), way('10.9.0.0/16', 'pcx-2')) },
      "where rtb-subnet-private-a (private) leads through a peering is [ '10.0.0.0/16 through pcx-1', '10.9.0.0/16 through pcx-2' ], not [ '10.0.0.0/16 through pcx-1' ]",
    ],
    [
      'a public subnet that leads to the other Region',
      { first: leading(first, PUBLIC_A, way('10.1.0.0/16')) },
      "where rtb-subnet-public-a (public) leads through a peering is [ '10.1.0.0/16 through pcx-1' ], not []",
    ],
    [
      'an intra subnet that leads to the other Region',
      { second: leading(second, INTRA_B, way('10.0.0.0/16')) },
      "where rtb-subnet-intra-b (intra) leads through a peering is [ '10.0.0.0/16 through pcx-1' ], not []",
    ],
    [
      'the main table when it leads to the other Region',
      { first: leading(first, MAIN, way('10.1.0.0/16')) },
      "where rtb-main (main) leads through a peering is [ '10.1.0.0/16 through pcx-1' ], not []",
    ],
  ])('reports %s', (_, parts, sentence) => {
    // Long values are written over several lines.
    expect(findingsAcross(peering, parts).map((one) => one.replaceAll(/\s+/g, ' '))).toEqual([sentence]);
  });

  test('reports that there is none, and asks no table for the way', () => {
    expect(findingsAcross(peering, { first: { peerings: [] }, second: { peerings: [] } })).toEqual([
      'the number of peerings is 0, not 1',
    ]);
  });
});
