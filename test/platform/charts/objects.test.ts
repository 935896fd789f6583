import type { KubernetesObject } from '../../../lib/components/kubernetes-object';
import { COMPARED, publishedDefinition } from '../../support/charts/chart-data';
import { customResourceProblems } from '../../support/charts/custom-resource-problems';
import { rulesIn } from '../../support/charts/strict-schema';
import { BUILT_IN, CUSTOM, modelOf, type Brought } from '../../support/charts/objects';
import { propertyOf } from '../../support/property-of';

/** Objects by kind, each different one once. */
function byKind(objects: readonly Brought[]): [kind: string, objects: readonly KubernetesObject[]][] {
  const different = new Map(objects.map(({ object }) => [JSON.stringify(object), object]));
  const kinds = new Map<string, KubernetesObject[]>();
  for (const object of different.values()) {
    const kind = `${object.apiVersion} ${object.kind}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), object]);
  }
  return [...kinds].sort();
}

const definitionOf = ({ apiVersion, kind }: KubernetesObject) =>
  publishedDefinition(apiVersion.split('/')[0] ?? '', kind);

/** Said in the report: what only an API server would find. */
function celRules([object]: readonly KubernetesObject[]): string {
  const definition = object === undefined ? undefined : definitionOf(object);
  const served = definition?.versions.find(({ name }) => object?.apiVersion.endsWith(`/${name}`));
  return `${rulesIn(served?.schema?.openAPIV3Schema)} rules in the Common Expression Language not evaluated`;
}

interface Model {
  validate: () => void;
}

/** The class of kubernetes-models for a kind, which the package exports under the kind’s name. */
async function modelled(object: KubernetesObject): Promise<Model> {
  const exported: unknown = await import(modelOf(object) ?? '');
  const Model = propertyOf(exported, object.kind) as new (data: KubernetesObject) => Model;
  return new Model(object);
}

describe('objects beside charts', () => {
  it.each(byKind(BUILT_IN))('are as the API server wants them: %s', async (_, objects) => {
    expect.hasAssertions();
    for (const object of objects) {
      const model = await modelled(object);
      expect(() => {
        model.validate();
      }).not.toThrow();
    }
  });

  it.each(byKind(CUSTOM).map(([kind, objects]) => [kind, celRules(objects), objects] as const))(
    `fit their definitions: %s, %s${COMPARED}`,
    (_, __, objects) => {
      const found = objects.flatMap((object) => {
        const definition = definitionOf(object);
        return definition === undefined
          ? []
          : customResourceProblems(object, definition).map((problem) => `${object.metadata.name}: ${problem}`);
      });
      expect([...new Set(found)]).toEqual([]);
    },
  );
});
