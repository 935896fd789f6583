import { items, type Json, type Template } from '../../lib/compliance/template';
import { zonesOf } from './price-network';

/** What an environment has to reach AWS services with. */
export interface WaysOut {
  readonly zones: number;
  readonly natGateways: number;
  readonly natInstances: number;
  readonly interfaceEndpoints: number;
}

/** Reads the ways out of the templates of one environment; undefined when none of them has a subnet. */
export function waysOut(templates: readonly Template[]): WaysOut | undefined {
  const resources = templates.flatMap((template) => [...template.resources.values()]);
  const ofType = (type: string) => resources.filter((resource) => resource.type === type);
  // A zone may be picked by an intrinsic function: what counts is which ones differ.
  const zones = new Set(
    ofType('AWS::EC2::Subnet').map(({ properties }) => JSON.stringify(properties['AvailabilityZone'])),
  ).size;
  const endpoints = ofType('AWS::EC2::VPCEndpoint').filter(({ properties }) => zonesOf(properties['SubnetIds']) > 0);
  return zones === 0
    ? undefined
    : {
        zones: Math.max(zones, ...endpoints.map(({ properties }) => zonesOf(properties['SubnetIds']))),
        natGateways: ofType('AWS::EC2::NatGateway').length,
        natInstances: ofType('AWS::EC2::Instance').filter(({ properties }) => forwards(properties['SourceDestCheck']))
          .length,
        interfaceEndpoints: endpoints.length,
      };
}

/** An instance that forwards must not check that packets are for itself. */
const forwards = (sourceDestCheck: Json | undefined): boolean => items(sourceDestCheck).includes(false);
