/** Anything that JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** What a rule looks at: one resource of a template, or one of its outputs (type `Output`). */
export interface TemplateResource {
  readonly logicalId: string;
  readonly type: string;
  /** `Properties` of a resource; the whole body of an output. */
  readonly properties: JsonObject;
  /** Everything beside the properties: DeletionPolicy, Metadata, DependsOn... */
  readonly attributes: JsonObject;
}

/** One rendered template, after every property override. */
export interface Template {
  readonly stackName: string;
  /** What every explicit name must carry: the stack's name without its last `-<Stack>` part. */
  readonly namePrefix: string;
  /** Keys of the tags that every taggable resource must carry. */
  readonly requiredTags: readonly string[];
  readonly resources: ReadonlyMap<string, TemplateResource>;
  readonly outputs: readonly TemplateResource[];
  readonly parameters: JsonObject;
  readonly mappings: JsonObject;
  readonly conditions: JsonObject;
}

/** The type under which an output passes the rules, so that it can be told from a resource. */
export const OUTPUT = 'Output';

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** True and its CloudFormation spelling as text. */
export const isTrue = (value: Json | undefined): boolean => value === true || value === 'true';

export const isBoolean = (value: Json | undefined): boolean => isTrue(value) || value === false || value === 'false';

/** Reads a synthesized template. */
export function readTemplate(body: unknown, given: Pick<Template, 'stackName' | 'requiredTags'>): Template {
  const template = isObject(body) ? body : {};
  const section = (name: string): JsonObject => objectOf(template[name]);
  const resources = Object.entries(section('Resources')).map(([logicalId, value]): [string, TemplateResource] => {
    const { Type: type, Properties: properties, ...attributes } = objectOf(value);
    return [logicalId, { logicalId, type: textOf(type), properties: objectOf(properties), attributes }];
  });
  return {
    ...given,
    namePrefix: given.stackName.replace(/-[^-]*$/, ''),
    resources: new Map(resources),
    outputs: Object.entries(section('Outputs')).map(([logicalId, value]) => ({
      logicalId,
      type: OUTPUT,
      properties: objectOf(value),
      attributes: {},
    })),
    parameters: section('Parameters'),
    mappings: section('Mappings'),
    conditions: section('Conditions'),
  };
}

/** The name and the argument of an intrinsic function: `{ Ref: 'Key' }` gives `['Ref', 'Key']`. */
export function intrinsic(value: Json | undefined): readonly [name: string, argument: Json] | undefined {
  if (!isObject(value)) return undefined;
  const [only, ...more] = Object.entries(value);
  return only !== undefined && more.length === 0 && /^(Ref$|Fn::)/.test(only[0]) ? only : undefined;
}

/** Every value that may stand at a path once the conditions are known; absence is `undefined`. */
export function outcomes(value: Json | undefined, ...path: readonly string[]): readonly (Json | undefined)[] {
  const [name, argument] = intrinsic(value) ?? [];
  if (name === 'Fn::If' && isList(argument)) {
    return [...outcomes(argument[1], ...path), ...outcomes(argument[2], ...path)];
  }
  if (name === 'Ref' && argument === 'AWS::NoValue') return [undefined];
  const [key, ...rest] = path;
  return key === undefined ? [value] : outcomes(isObject(value) ? value[key] : undefined, ...rest);
}

/** Every item that may stand in the list at a path; a lone value counts as a list of one, as in IAM. */
export function items(value: Json | undefined, ...path: readonly string[]): readonly Json[] {
  return outcomes(value, ...path)
    .flatMap((found) => (isList(found) ? found.flatMap((item) => outcomes(item)) : [found]))
    .filter((item) => item !== undefined);
}

/** The items of a list that are there whatever the conditions turn out to be. */
export function certainItems(list: Json | undefined): readonly Json[] {
  const all = isList(list) ? list : list === undefined ? [] : [list];
  return all.filter((item) => !outcomes(item).includes(undefined));
}

/** Text with each reference written as `<LogicalId>` or `<LogicalId.Attribute>`. */
export const textOf = (value: Json | undefined): string => render(value, (name) => `<${name}>`);

/** Text with each reference written as the caller likes; an import counts as a reference to the name imported. */
export function render(value: Json | undefined, reference: (name: string) => string): string {
  const again = (part: Json | undefined): string => render(part, reference);
  const [name, argument] = intrinsic(value) ?? [];
  switch (name) {
    case undefined:
      if (value === undefined) return '';
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    case 'Ref':
      return reference(again(argument));
    case 'Fn::GetAtt':
      return reference(isList(argument) ? argument.map(again).join('.') : again(argument));
    case 'Fn::Join': {
      const [delimiter, parts] = isList(argument) ? argument : [];
      return (isList(parts) ? parts : []).map(again).join(textOf(delimiter));
    }
    case 'Fn::Sub': {
      const [text, variables] = isList(argument) ? argument : [argument];
      return textOf(text).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, variable: string) => {
        if (literal !== '') return `\${${variable}}`;
        const given = isObject(variables) ? variables[variable] : undefined;
        return given === undefined ? reference(variable) : again(given);
      });
    }
    case 'Fn::ImportValue':
      return reference(again(argument));
    case 'Fn::GetStackOutput':
      return reference(isObject(argument) ? `${again(argument['StackName'])}.${again(argument['OutputName'])}` : name);
    default:
      return reference(name);
  }
}

/** Logical ids (and pseudo parameters) that a value refers to, however deep. */
export function referencesIn(value: Json | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Json | undefined): void => {
    const [name] = intrinsic(part) ?? [];
    if (name === 'Ref' || name === 'Fn::GetAtt' || name === 'Fn::Sub') {
      render(part, (reference) => {
        found.add(reference.split('.')[0] ?? reference);
        return '';
      });
    }
    if (isList(part)) part.forEach(visit);
    else if (isObject(part)) Object.values(part).forEach(visit);
  };
  visit(value);
  return found;
}

/** Reads JSON that a template carries as text (an inline policy, Helm values); undefined when it is no JSON. */
export function embeddedJson(value: Json | undefined): Json | undefined {
  const text = textOf(value).trim();
  if (!/^[[{]/.test(text)) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) || isList(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
