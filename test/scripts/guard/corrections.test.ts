import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';

import { CORRECTIONS, EVERY_PROPERTY } from '../../../scripts/guard/corrections';

const spec = loadAwsServiceSpecSync();

type Property = (typeof resources)[number]['properties'][string];

const resources = spec.all('resource');

/** What the service spec says at a path: the gravest on the way. */
function saidBySpec(type: string, path: string): 'yes' | 'maybe' | 'no' {
  const resource = resources.find(({ cloudFormationType }) => cloudFormationType === type);
  let properties: Readonly<Record<string, Property>> = resource?.properties ?? {};
  const said = path.split('.').map((name) => {
    const property = properties[name];
    if (property === undefined) throw new RangeError(`${type} has no ${path}`);
    properties = property.type.type === 'ref' ? spec.get('typeDefinition', property.type.reference).properties : {};
    return property.causesReplacement ?? 'no';
  });
  return said.find((one) => one === 'yes') ?? said.find((one) => one === 'maybe') ?? 'no';
}

const ALL = Object.entries(CORRECTIONS).flatMap(([type, paths]) =>
  Object.entries(paths).map(([path, correction]) => ({ type, path, ...correction })),
);

describe('corrections of the service spec', () => {
  test.each(ALL)('$type $path says where AWS says so', ({ source, because }) => {
    expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(because).toMatch(/^[A-Z].*\.$/);
  });

  test.each(ALL.filter(({ path }) => path !== EVERY_PROPERTY))(
    '$type $path is still needed: the service spec says otherwise',
    ({ type, path, replacement }) => {
      expect(saidBySpec(type, path)).not.toBe(replacement);
    },
  );

  test.each(ALL.filter(({ path }) => path === EVERY_PROPERTY))('$type is unknown to the service spec', ({ type }) => {
    expect(resources.some(({ cloudFormationType }) => cloudFormationType === type)).toBe(false);
  });
});
