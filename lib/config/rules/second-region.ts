import { isRecoverable, secondRegion as inSecondRegion } from '../second-region';
import { roomForPods } from './room-for-pods';
import type { Rule } from './rule';
import { wayOut } from './way-out';
import { zonesInRegion } from './zones-in-region';

/** Rules about a place and its addresses: the second Region is held to them too. */
const OF_A_PLACE: readonly Rule[] = [zonesInRegion, roomForPods, wayOut];

/** Where an operator writes for the second Region what these properties say for the first. */
const PROPERTIES = ['cidr', 'availabilityZones', 'controlPlaneZones', 'nat', 'endpoints'];

const asWritten = (text: string): string =>
  PROPERTIES.reduce((rewritten, name) => rewritten.replaceAll(`network.${name}`, `recovery.${name}`), text);

export const secondRegion: Rule = {
  id: 'second-region',
  requirement: 'The second Region keeps the rules that the first one keeps: zones, room for pods, a way out.',
  check(environment) {
    if (!isRecoverable(environment)) return [];
    const second = inSecondRegion(environment);
    return OF_A_PLACE.flatMap((rule) =>
      rule.check(second).map(({ path, value, rule: broken, fix }) => ({
        path: asWritten(path),
        value,
        rule: asWritten(broken),
        fix: asWritten(fix),
      })),
    );
  },
};
