import {
  intrinsic,
  isList,
  isObject,
  items,
  outcomes,
  referencesIn,
  render,
  type Json,
  type Template,
} from '../../lib/compliance/template';
import { EVERY_ENVIRONMENT, platformOf, resourcesOf, type Synthesized } from '../support/templates';

/** What EC2 takes as the description of a security group or of one of its rules. */
const EC2_DESCRIPTION = /^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{1,255}$/;
/** What IAM takes as a description: Latin-1, so no curly quotation marks. */
const IAM_DESCRIPTION = /^[\t\n\r\u0020-\u007E\u00A1-\u00FF]{0,1000}$/;
const TAG_KEY = /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/iu;
const TAG_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;

const LONGEST_MANAGED_POLICY = 6_144;
const LONGEST_INLINE_POLICIES = 10_240;
const MOST_MANAGED_POLICIES = 10;
const LONGEST_USER_DATA = 16 * 1024;

/** Stands for what only the deployment knows: longer than ids and names are, the certificate longer still. */
const unknown = (reference: string): string => 'x'.repeat(reference.endsWith('.CertificateAuthorityData') ? 2_000 : 60);

/** The value as AWS will see it, references and all. */
function deployed(value: Json): Json {
  if (intrinsic(value) !== undefined) return render(value, unknown);
  if (isList(value)) return value.map(deployed);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, deployed(part)]));
  return value;
}
const lengthOf = (policy: Json | undefined): number =>
  JSON.stringify(deployed(policy ?? null)).replace(/\s/g, '').length;

/** Every place in a template at which a property of one of these names stands, however deep. */
function everywhere({ resources }: Template, ...names: readonly string[]): Json[] {
  const visit = (value: Json): Json[] => {
    if (isList(value)) return value.flatMap(visit);
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([key, part]) => [...(names.includes(key) ? [part] : []), ...visit(part)]);
  };
  return [...resources.values()].flatMap(({ properties }) => visit(properties));
}

/** The `Tags` of a budget’s filter tags nothing. */
const isFilter = (tags: Json): boolean => isObject(tags) && tags['MatchOptions'] !== undefined;

/** Tags as key and value, whether a list or a map; nodes' tags in launch templates are among them. */
const tagsOf = (body: Template): (readonly [string, string])[] =>
  everywhere(body, 'Tags').flatMap((tags) =>
    isFilter(tags)
      ? []
      : isList(tags)
        ? tags.map(
            (tag) =>
              [
                render(isObject(tag) ? tag['Key'] : tag, unknown),
                render(isObject(tag) ? tag['Value'] : tag, unknown),
              ] as const,
          )
        : Object.entries(isObject(tags) ? tags : {}).map(([key, value]) => [key, render(value, unknown)] as const),
  );

const failing = (pattern: RegExp, texts: readonly string[]) => texts.filter((text) => !pattern.test(text));
const referring = (stack: Synthesized, type: string, role: string) =>
  resourcesOf(stack, type).filter(({ properties }) => referencesIn(properties['Roles']).has(role));

describe.each(Object.entries(EVERY_ENVIRONMENT))('the templates of %s', (_, environment) => {
  const stacks = Object.values(platformOf(environment));

  it('describe security groups and their rules as EC2 allows', () => {
    const descriptions = stacks.flatMap((stack) => [
      ...resourcesOf(stack, 'AWS::EC2::SecurityGroup').flatMap(({ properties }) => [
        properties['GroupDescription'],
        ...items(properties, 'SecurityGroupIngress').flatMap((rule) => outcomes(rule, 'Description')),
        ...items(properties, 'SecurityGroupEgress').flatMap((rule) => outcomes(rule, 'Description')),
      ]),
      ...resourcesOf(stack, 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress').map(
        ({ properties }) => properties['Description'],
      ),
    ]);
    expect(descriptions.length).toBeGreaterThan(4);
    expect(
      failing(
        EC2_DESCRIPTION,
        descriptions.map((text) => render(text, unknown)),
      ),
    ).toEqual([]);
  });

  it('describe roles and policies as IAM allows', () => {
    const descriptions = stacks
      .flatMap((stack) => resourcesOf(stack, 'AWS::IAM::Role', 'AWS::IAM::ManagedPolicy'))
      .map(({ properties }) => render(properties['Description'], unknown));
    expect(descriptions.filter((text) => text !== '').length).toBeGreaterThan(2);
    expect(failing(IAM_DESCRIPTION, descriptions)).toEqual([]);
  });

  it('tag with keys and values as AWS allows', () => {
    const tags = stacks.flatMap(({ body }) => tagsOf(body));
    expect(tags.length).toBeGreaterThan(100);
    expect(
      failing(
        TAG_KEY,
        tags.map(([key]) => key),
      ),
    ).toEqual([]);
    expect(
      failing(
        TAG_VALUE,
        tags.map(([, value]) => value),
      ),
    ).toEqual([]);
  });

  it('keep policies within IAM’s lengths', () => {
    for (const stack of stacks) {
      const managed = resourcesOf(stack, 'AWS::IAM::ManagedPolicy').map(({ logicalId, properties }) => ({
        logicalId,
        length: lengthOf(properties['PolicyDocument']),
      }));
      expect(managed.filter(({ length }) => length > LONGEST_MANAGED_POLICY)).toEqual([]);

      const inline = resourcesOf(stack, 'AWS::IAM::Role').map(({ logicalId, properties }) => ({
        logicalId,
        length: [
          ...items(properties, 'Policies').flatMap((policy) => outcomes(policy, 'PolicyDocument')),
          ...referring(stack, 'AWS::IAM::Policy', logicalId).map((policy) => policy.properties['PolicyDocument']),
        ].reduce((sum: number, document) => sum + lengthOf(document), 0),
      }));
      expect(inline.filter(({ length }) => length > LONGEST_INLINE_POLICIES)).toEqual([]);
    }
  });

  it('attach no more managed policies to a role than IAM allows', () => {
    for (const stack of stacks) {
      const roles = resourcesOf(stack, 'AWS::IAM::Role').map(({ logicalId, properties }) => ({
        logicalId,
        attached:
          items(properties, 'ManagedPolicyArns').length + referring(stack, 'AWS::IAM::ManagedPolicy', logicalId).length,
      }));
      expect(roles.filter(({ attached }) => attached > MOST_MANAGED_POLICIES)).toEqual([]);
    }
  });

  it('keep user data within EC2’s length', () => {
    const userData = stacks
      .flatMap(({ body }) => everywhere(body, 'UserData'))
      .map((value) => Buffer.byteLength(render(isObject(value) ? value['Fn::Base64'] : value, unknown)));
    expect(userData.filter((bytes) => bytes === 0 || bytes > LONGEST_USER_DATA)).toEqual([]);
  });
});

describe('the environments together', () => {
  it('have policies, attachments and user data to measure', () => {
    const all = Object.values(EVERY_ENVIRONMENT).flatMap((environment) => Object.values(platformOf(environment)));
    expect(all.flatMap((stack) => resourcesOf(stack, 'AWS::IAM::Role')).length).toBeGreaterThan(50);
    expect(all.flatMap((stack) => resourcesOf(stack, 'AWS::IAM::ManagedPolicy')).length).toBeGreaterThan(20);
    expect(all.flatMap(({ body }) => everywhere(body, 'UserData')).length).toBeGreaterThan(20);
  });
});
