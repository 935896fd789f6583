import { isList, isObject, render, textOf, type Json, type TemplateResource } from '../../lib/compliance/template';
import type { ResourceId } from './model';
import type { RegionalTemplate } from './regional-template';
import { UnreadableNetworkError } from './unreadable-network-error';

/** A resource with the stack it is in. */
export interface JoinedResource extends TemplateResource {
  readonly id: ResourceId;
  readonly stack: string;
  readonly region: string;
}

/** Attributes that are the resource’s own id, as `Ref` gives it. */
const OWN_ID = new Set(['GroupId', 'SubnetId', 'VpcId', 'RouteTableId', 'NatGatewayId', 'LaunchTemplateId', 'Id']);

/** The templates of one environment as one: references are followed from stack to stack, across Regions too. */
export class JoinedTemplates {
  private readonly resources: ReadonlyMap<ResourceId, JoinedResource>;
  /** Values that stacks hand over: exports by name, outputs by `stack.output`. */
  private readonly shared: ReadonlyMap<string, { readonly stack: string; readonly value: Json | undefined }>;

  /** @param seenFrom Region whose resources `ofType` gives; default: every one */
  constructor(
    private readonly templates: readonly RegionalTemplate[],
    private readonly seenFrom?: string,
  ) {
    this.resources = new Map(
      templates.flatMap(({ stackName: stack, region, resources }) =>
        [...resources.values()].map((resource): [string, JoinedResource] => {
          const id = `${stack}/${resource.logicalId}`;
          return [id, { ...resource, id, stack, region }];
        }),
      ),
    );
    this.shared = new Map(
      templates.flatMap(({ stackName: stack, outputs }) =>
        outputs.flatMap(({ logicalId, properties: { Value: value, Export: exported } }) => {
          const names = [`${stack}.${logicalId}`, ...(isObject(exported) ? [textOf(exported['Name'])] : [])];
          return names.map((name) => [name, { stack, value }] as const);
        }),
      ),
    );
  }

  /** The same templates, of which `ofType` gives what one Region holds. */
  seenFromRegion(region: string): JoinedTemplates {
    return new JoinedTemplates(this.templates, region);
  }

  /**
   * The resources of some types, in the order of the templates.
   *
   * @throws UnreadableNetworkError for one that a condition may leave out
   */
  ofType(...types: readonly string[]): JoinedResource[] {
    const found = [...this.resources.values()].filter(
      ({ type, region }) => types.includes(type) && (this.seenFrom === undefined || region === this.seenFrom),
    );
    for (const { id, attributes } of found) {
      if (attributes['Condition'] !== undefined) {
        throw new UnreadableNetworkError(`${id} depends on a condition, which a template alone does not decide.`);
      }
    }
    return found;
  }

  /** The resource with an id, if a template has it. */
  get(id: ResourceId): JoinedResource | undefined {
    return this.resources.get(id);
  }

  /**
   * A value as text, in which a reference is the id of what it refers to.
   *
   * @throws UnreadableNetworkError for what is known at deployment only: a parameter, a condition, a lookup
   */
  text(value: Json | undefined, stack: string): string {
    return render(value, (name) => this.follow(name, stack));
  }

  /** The text of a property of a resource; empty when it is absent. */
  property(resource: JoinedResource, ...path: readonly string[]): string {
    const text = this.text(at(resource.properties, path), resource.stack);
    return text === ABSENT ? '' : text;
  }

  /** The texts of a list of a resource; a lone value counts as a list of one. */
  list(resource: JoinedResource, ...path: readonly string[]): string[] {
    const value = at(resource.properties, path);
    const list = isList(value) ? value : value === undefined ? [] : [value];
    return list.map((item) => this.text(item, resource.stack)).filter((text) => text !== ABSENT);
  }

  private follow(name: string, stack: string): string {
    const shared = this.shared.get(name);
    if (shared !== undefined) return this.text(shared.value, shared.stack);
    if (name.startsWith('AWS::')) return `<${name}>`;
    const [logicalId = '', attribute = ''] = name.split(/\.(.*)/s);
    const found = this.resources.get(`${stack}/${logicalId}`);
    if (found === undefined) {
      throw new UnreadableNetworkError(`${stack}: ${name} is known at deployment only, not from the templates.`);
    }
    return attribute === '' || OWN_ID.has(attribute) ? found.id : `${found.id}.${attribute}`;
  }
}

const ABSENT = '<AWS::NoValue>';

/** What stands at a path; undefined where the way ends. */
const at = (value: Json, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((found, key) => (isObject(found) ? found[key] : undefined), value);
