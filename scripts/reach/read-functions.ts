import type { InterfaceReader } from './interface-reader';
import type { JoinedResource } from './joined-templates';
import type { InterfaceSet } from './model';

/** Functions in the VPC by logical id; those whose description speaks of kubectl together, as `kubectl`. */
export function readFunctions(reader: InterfaceReader): InterfaceSet[] {
  const { templates } = reader;
  const inVpc = templates
    .ofType('AWS::Lambda::Function')
    .filter((one) => templates.list(one, 'VpcConfig', 'SubnetIds').length > 0);
  const hasKubectl = (one: JoinedResource) => /kubectl/i.test(templates.property(one, 'Description'));
  const interfacesOf = (one: JoinedResource) =>
    reader.read({
      owner: one.id,
      subnets: templates.list(one, 'VpcConfig', 'SubnetIds'),
      groups: templates.list(one, 'VpcConfig', 'SecurityGroupIds'),
      // Lambda gives none, whatever the subnet does.
      publicAddress: false,
    });
  const kubectl = inVpc.filter(hasKubectl).flatMap(interfacesOf);
  return [
    ...(kubectl.length === 0 ? [] : [{ name: 'kubectl', interfaces: kubectl }]),
    ...inVpc
      .filter((one) => !hasKubectl(one))
      .map((one) => ({ name: `function/${one.logicalId}`, interfaces: interfacesOf(one) })),
  ];
}
