import { isList, isObject, textOf } from '../../lib/compliance/template';
import type { JoinedResource, JoinedTemplates } from './joined-templates';
import type { ResourceId, Subnet, Vpc } from './model';
import { readNetworkAcls } from './read-network-acls';
import { readRangeOf } from './read-range';
import { readRouteTables } from './read-routes';
import { UnreadableNetworkError } from './unreadable-network-error';

/** The one VPC of a Region. */
export function readVpc(templates: JoinedTemplates): Vpc {
  const [vpc, ...more] = templates.ofType('AWS::EC2::VPC');
  if (vpc === undefined || more.length > 0) {
    throw new UnreadableNetworkError(`The templates hold ${vpc === undefined ? 'no VPC' : 'more than one VPC'}.`);
  }
  const further = templates
    .ofType('AWS::EC2::VPCCidrBlock')
    .filter((block) => templates.property(block, 'VpcId') === vpc.id && templates.property(block, 'CidrBlock') !== '');
  return {
    id: vpc.id,
    ranges: [vpc, ...further].map((owner) => readRangeOf(templates, owner, templates.property(owner, 'CidrBlock'))),
    dnsSupport: templates.property(vpc, 'EnableDnsSupport') !== 'false',
  };
}

/** Every subnet with the route table and the network ACL that it is associated with. */
export function readSubnets(templates: JoinedTemplates, vpc: Vpc): readonly Subnet[] {
  const { tables, main } = readRouteTables(templates, vpc);
  const acls = readNetworkAcls(templates);
  const associated = new Map(
    templates
      .ofType('AWS::EC2::SubnetRouteTableAssociation')
      .map((one): [ResourceId, ResourceId] => [
        templates.property(one, 'SubnetId'),
        templates.property(one, 'RouteTableId'),
      ]),
  );
  const tableOf = ({ id }: JoinedResource) => {
    const given = associated.get(id);
    const table = given === undefined ? main : tables.get(given);
    if (table === undefined)
      throw new UnreadableNetworkError(`${id}: no template holds its route table ${String(given)}.`);
    return table;
  };
  return templates.ofType('AWS::EC2::Subnet').map((subnet) => ({
    id: subnet.id,
    vpc: vpc.id,
    tier: tagOf(subnet, 'aws-cdk:subnet-name') ?? '',
    zone: templates.property(subnet, 'AvailabilityZone'),
    range: readRangeOf(templates, subnet, templates.property(subnet, 'CidrBlock')),
    routeTable: tableOf(subnet),
    acl: acls.get(subnet.id),
    givesPublicAddresses: templates.property(subnet, 'MapPublicIpOnLaunch') === 'true',
  }));
}

/** The value of a tag, as text. */
export function tagOf({ properties }: JoinedResource, key: string): string | undefined {
  const tags = properties['Tags'];
  const found = isList(tags) ? tags.filter(isObject).find((tag) => tag['Key'] === key) : undefined;
  return found === undefined ? undefined : textOf(found['Value']);
}
