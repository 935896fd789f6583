import type { Problem } from '../problem';
import { REGIONS } from '../regions';
import type { Rule } from './rule';

const LETTER = /^[a-z]$/;

export const zonesInRegion: Rule = {
  id: 'zones-in-region',
  requirement: 'Every zone exists in the region, none is named twice, and the control plane has two that can hold it.',
  check({ region, network: { availabilityZones, controlPlaneZones } }) {
    const known = Object.hasOwn(REGIONS, region) ? REGIONS[region] : undefined;
    const problems: Problem[] = [];

    const check = (path: string, letters: readonly string[]) => {
      letters.forEach((letter, index) => {
        const at = `${path}[${String(index)}]`;
        if (!LETTER.test(letter)) return;
        if (letters.indexOf(letter) !== index) {
          problems.push({ path: at, value: letter, rule: 'must not be named twice', fix: 'remove it' });
        }
        if (known !== undefined && !known.zones.includes(letter)) {
          problems.push({
            path: at,
            value: letter,
            rule: `must be a zone of ${region}`,
            fix: `use letters out of "${known.zones}"`,
          });
        }
      });
    };

    check('network.availabilityZones', availabilityZones);
    if (controlPlaneZones !== undefined) {
      check('network.controlPlaneZones', controlPlaneZones);
      controlPlaneZones.forEach((letter, index) => {
        if (LETTER.test(letter) && !availabilityZones.includes(letter)) {
          problems.push({
            path: `network.controlPlaneZones[${String(index)}]`,
            value: letter,
            rule: 'must be one of network.availabilityZones: the control plane lives in their intra subnets',
            fix: `use letters out of ${JSON.stringify(availabilityZones)}`,
          });
        }
      });
    }

    // With every zone of the region in use, the one that EKS refuses is certainly among them.
    const holding = controlPlaneZones ?? availabilityZones;
    if (known?.noControlPlane !== undefined && Array.from(known.zones).every((letter) => holding.includes(letter))) {
      problems.push({
        path: controlPlaneZones === undefined ? 'network.availabilityZones' : 'network.controlPlaneZones',
        value: holding,
        rule: `must leave out the zone with id ${known.noControlPlane}: EKS cannot place a control plane there`,
        fix:
          'list in network.controlPlaneZones two or more letters that stand for other zones; ' +
          "`aws ec2 describe-availability-zones --query 'AvailabilityZones[].[ZoneName,ZoneId]'` shows them for your account",
      });
    }
    return problems;
  },
};
