import type { InterfaceReader } from './interface-reader';
import type { GatewayEndpoint, InterfaceEndpoint } from './model';

/** `com.amazonaws.eu-west-1.ecr.api` and its Chinese sister; the region may be a reference. */
const SERVICE = /^(?:cn\.)?com\.amazonaws\.[^.]+\.(.+)$/;
const serviceOf = (name: string): string => SERVICE.exec(name)?.[1] ?? name;

/** Interface endpoints of the templates. Those without a group of their own would get the default one: unreadable. */
export const readInterfaceEndpoints = (reader: InterfaceReader): InterfaceEndpoint[] =>
  endpoints(reader, 'Interface').map(({ endpoint, service }) => ({
    id: endpoint.id,
    service,
    interfaces: reader.read({
      owner: endpoint.id,
      subnets: reader.templates.list(endpoint, 'SubnetIds'),
      groups: reader.templates.list(endpoint, 'SecurityGroupIds'),
      publicAddress: false,
    }),
    privateDns: reader.templates.property(endpoint, 'PrivateDnsEnabled') === 'true',
  }));

/** Gateway endpoints of the templates: ways to S3 and DynamoDB that route tables list. */
export const readGatewayEndpoints = (reader: InterfaceReader): GatewayEndpoint[] =>
  endpoints(reader, 'Gateway').map(({ endpoint, service }) => ({
    id: endpoint.id,
    service,
    routeTables: new Set(reader.templates.list(endpoint, 'RouteTableIds')),
  }));

const endpoints = ({ templates }: InterfaceReader, kind: 'Interface' | 'Gateway') =>
  templates
    .ofType('AWS::EC2::VPCEndpoint')
    .filter((endpoint) => (templates.property(endpoint, 'VpcEndpointType') || 'Gateway') === kind)
    .map((endpoint) => ({ endpoint, service: serviceOf(templates.property(endpoint, 'ServiceName')) }));
