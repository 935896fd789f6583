import { isList, isObject } from '../../lib/compliance/template';
import type { InterfaceReader } from './interface-reader';
import type { JoinedResource } from './joined-templates';
import type { NatGateway, NatInstance } from './model';

/** The NAT gateways of the templates. */
export const readNatGateways = (reader: InterfaceReader): NatGateway[] =>
  reader.templates.ofType('AWS::EC2::NatGateway').map((gateway) => ({
    id: gateway.id,
    subnet: reader.subnet(gateway.id, reader.templates.property(gateway, 'SubnetId')),
    isPublic: reader.templates.property(gateway, 'ConnectivityType') !== 'private',
  }));

/** EC2 instances that some route leads to. */
export function readNatInstances(reader: InterfaceReader): NatInstance[] {
  const { templates } = reader;
  const routed = templates.ofType('AWS::EC2::Route').map((route) => templates.property(route, 'InstanceId'));
  return templates
    .ofType('AWS::EC2::Instance')
    .filter(({ id }) => routed.includes(id))
    .flatMap((instance) => {
      const forwards = templates.property(instance, 'SourceDestCheck') === 'false';
      return reader.read(placementOf(reader, instance)).map((one) => ({ id: instance.id, interface: one, forwards }));
    });
}

function placementOf({ templates }: InterfaceReader, instance: JoinedResource) {
  const listed = instance.properties['NetworkInterfaces'];
  const [card] = isList(listed) ? listed.filter(isObject) : [];
  // An instance says of itself what its only interface would otherwise say.
  const owner = card === undefined ? instance : { ...instance, properties: card };
  const groups = templates.list(owner, card === undefined ? 'SecurityGroupIds' : 'GroupSet');
  const asked = templates.property(owner, 'AssociatePublicIpAddress');
  const elastic = templates
    .ofType('AWS::EC2::EIP')
    .some((address) => templates.property(address, 'InstanceId') === instance.id);
  return {
    owner: instance.id,
    subnets: [templates.property(owner, 'SubnetId')],
    groups,
    ...(elastic || asked !== '' ? { publicAddress: elastic || asked === 'true' } : {}),
  };
}
