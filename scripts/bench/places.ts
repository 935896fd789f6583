import type { Place } from './targets';

/** The account of the credentials, and one that trusts it. */
export const [OWN, OTHER] = ['100000000001', '100000000002'] as const;

/** On in every account of the emulator. */
const REGIONS = [
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'sa-east-1', 'eu-west-1', 'eu-west-2'],
  ...['eu-west-3', 'eu-central-1', 'eu-north-1', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2', 'ap-northeast-1'],
];

const PLACES: readonly Place[] = [OWN, OTHER].flatMap((account) => REGIONS.map((region) => ({ account, region })));

/**
 * The first of all places: those of the own account, then those of the other one.
 *
 * @throws RangeError for more than there are
 */
export function placesOf(size: number): readonly Place[] {
  if (size > PLACES.length) throw new RangeError(`there are ${PLACES.length} places, not ${size}`);
  return PLACES.slice(0, size);
}
