import type { Finding, Rule } from '../rule';
import { certainItems, isBoolean, isTrue, items, outcomes, textOf } from '../template';

const CONFIG = 'ResourcesVpcConfig';

export const clusterEndpoint: Rule = {
  id: 'cluster-endpoint',
  requirement: 'A cluster is reachable from its own network, and from the internet only out of the ranges it names.',
  fix: 'Set EndpointPrivateAccess true and EndpointPublicAccess explicitly; with the latter, list PublicAccessCidrs.',
  check({ type, properties }) {
    if (type !== 'AWS::EKS::Cluster') return [];
    const finding = (name: string, property: string): Finding => ({ finding: name, location: `${CONFIG}.${property}` });
    const isPrivate = outcomes(properties, CONFIG, 'EndpointPrivateAccess').every(isTrue);
    const publicAccess = outcomes(properties, CONFIG, 'EndpointPublicAccess');
    const isExplicit = !publicAccess.includes(undefined);
    const closed = publicAccess.every((value) => isBoolean(value) && !isTrue(value));
    const bounded = outcomes(properties, CONFIG, 'PublicAccessCidrs').every((cidrs) => certainItems(cidrs).length > 0);
    const open = items(properties, CONFIG, 'PublicAccessCidrs')
      .map(textOf)
      .filter((cidr) => cidr.endsWith('/0'));
    return [
      ...(isPrivate ? [] : [finding('EndpointPrivateAccess', 'EndpointPrivateAccess')]),
      ...(isExplicit ? [] : [finding('EndpointPublicAccess', 'EndpointPublicAccess')]),
      ...(closed || bounded ? [] : [finding('PublicAccessCidrs', 'PublicAccessCidrs')]),
      ...(closed ? [] : open.map((cidr) => finding(cidr, 'PublicAccessCidrs'))),
    ];
  },
};
