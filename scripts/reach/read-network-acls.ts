import type { JoinedResource, JoinedTemplates } from './joined-templates';
import type { AclEntry, NetworkAcl, ResourceId } from './model';
import { readPorts, readProtocol } from './read-ports';
import { readRangeOf } from './read-range';

/** The network ACLs of the templates by the subnet that they guard. */
export function readNetworkAcls(templates: JoinedTemplates): ReadonlyMap<ResourceId, NetworkAcl> {
  const entries = templates.ofType('AWS::EC2::NetworkAclEntry');
  return new Map(
    templates.ofType('AWS::EC2::SubnetNetworkAclAssociation').map((association) => {
      const id = templates.property(association, 'NetworkAclId');
      const own = entries
        .filter((entry) => templates.property(entry, 'NetworkAclId') === id)
        .flatMap((entry) => readEntry(templates, entry) ?? [])
        .sort((one, other) => one.number - other.number);
      return [templates.property(association, 'SubnetId'), { id, entries: own }];
    }),
  );
}

function readEntry(templates: JoinedTemplates, entry: JoinedResource): AclEntry | undefined {
  const text = (...path: readonly string[]) => templates.property(entry, ...path);
  const protocol = readProtocol(text('Protocol'));
  const range = text('CidrBlock');
  if (protocol === undefined || range === '') return undefined;
  return {
    number: Number(text('RuleNumber')),
    side: text('Egress') === 'true' ? 'egress' : 'ingress',
    protocol,
    ports: readPorts(protocol, text('PortRange', 'From'), text('PortRange', 'To')),
    range: readRangeOf(templates, entry, range),
    allows: text('RuleAction') === 'allow',
  };
}
