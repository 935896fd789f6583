import { items, textOf, type Json } from '../../lib/compliance/template';
import { ASSUMPTIONS } from './assumptions';
import type { Amount } from './charge';
import { PRICES } from './prices';
import { readNumber, valueAt } from './read-number';

/** The volumes of one instance, by what they cost each month, and those whose price is not known. */
export interface Volumes {
  readonly amounts: readonly Amount[];
  readonly notPriced: readonly string[];
}

/**
 * The volumes that block device mappings ask for. A volume without a size has that of its image: the system’s of
 * Bottlerocket, where another volume stands beside it, or else of another system.
 *
 * @param mappings `BlockDeviceMappings` of a launch template or an instance
 */
export function volumesOf(mappings: Json | undefined): Volumes {
  const volumes = items(mappings).map((mapping) => valueAt(mapping, 'Ebs'));
  const { bottlerocketSystemVolume, imageVolume } = ASSUMPTIONS;
  const unsized = volumes.length > 1 ? bottlerocketSystemVolume : imageVolume;
  const known = volumes.filter(isPlainGp3);
  return {
    amounts: known.map((volume) => {
      const size = readNumber(valueAt(volume, 'VolumeSize'));
      return size === undefined
        ? { price: { ...PRICES.gp3, confidence: 'estimated', source: unsized.source }, quantity: unsized.value }
        : { price: PRICES.gp3, quantity: size };
    }),
    notPriced: volumes.filter((volume) => !isPlainGp3(volume)).map(nameOf),
  };
}

/** gp3 with the speed that is included: 3,000 IOPS and 125 MiB/s. */
const isPlainGp3 = (volume: Json | undefined): boolean =>
  textOf(valueAt(volume, 'VolumeType')) === 'gp3' &&
  valueAt(volume, 'Iops') === undefined &&
  valueAt(volume, 'Throughput') === undefined;

const nameOf = (volume: Json | undefined): string => {
  const type = textOf(valueAt(volume, 'VolumeType'));
  return type === 'gp3'
    ? 'volume of type gp3 with a speed of its own: only the speed that is included is known'
    : `volume of type ${type === '' ? '(none named)' : type}: only gp3 is known`;
};
