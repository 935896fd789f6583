import { chartValues } from '../../../lib/installation/chart-values';
import { exampleValueFacts } from '../../../scripts/charts/example-facts';
import { CHARTS } from '../../support/charts/installed';
import { ALL_OBJECTS } from '../../support/charts/objects';

/**
 * CloudFormation hands a custom resource’s properties to its function in an event, which Lambda takes up to this size when it
 * is called asynchronously. Half of it is left for everything else in the event, and for the old properties of an update.
 */
const EVENT_BYTES = 262_144;

/** `kubectl apply` keeps the whole object in an annotation; all annotations of an object together may be this long. */
const ANNOTATION_BYTES = 262_144;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

describe('what the function inside the cluster is handed', () => {
  it.each(CHARTS)('fits its event, twice: the values of %s', (_, component, environments) => {
    for (const environment of environments) {
      const values = chartValues(component, exampleValueFacts(environment, component));
      expect(2 * bytesOf(values)).toBeLessThan(EVENT_BYTES / 2);
    }
  });

  it('fits its event, twice, and the annotation that kubectl writes: every object', () => {
    for (const { object } of ALL_OBJECTS) {
      expect(bytesOf([object])).toBeLessThan(ANNOTATION_BYTES / 2);
      expect(2 * bytesOf([object])).toBeLessThan(EVENT_BYTES / 2);
    }
    expect(ALL_OBJECTS.length).toBeGreaterThan(0);
  });
});
