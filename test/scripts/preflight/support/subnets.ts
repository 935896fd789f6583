import type { JsonObject } from '../../../../lib/compliance/template';

/** The logical id of the subnet in a zone. */
const idIn = (zone: string): string => `Subnet${zone.replaceAll('-', '')}`;

/** One subnet in each zone. */
export const subnetsIn = (...zones: readonly string[]): JsonObject =>
  Object.fromEntries(
    zones.map((zone) => [idIn(zone), { Type: 'AWS::EC2::Subnet', Properties: { AvailabilityZone: zone } }]),
  );

/** References to those subnets. */
export const refsTo = (...zones: readonly string[]): JsonObject[] => zones.map((zone) => ({ Ref: idIn(zone) }));
