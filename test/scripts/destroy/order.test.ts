import { deletionOrder } from '../../../scripts/destroy/order';
import { laid, live } from './support/stacks';

const LAYOUT = [
  laid('p-Vpc'),
  laid('p-Eks', 'p-Vpc'),
  laid('p-Security', 'p-Eks'),
  laid('p-DrRegion', 'p-Vpc'),
  laid('p-Recovery', 'p-DrRegion', 'p-Eks'),
];
const namesOf = (...names: readonly string[]) =>
  deletionOrder(
    names.map((name, index) => live(name, { created: index })),
    LAYOUT,
  ).map(({ name }) => name);

describe('the order in which stacks go', () => {
  it('is each before those that it was deployed after', () => {
    const order = namesOf('p-Vpc', 'p-Eks', 'p-Security', 'p-DrRegion', 'p-Recovery');
    for (const { name, after } of LAYOUT) {
      for (const before of after) expect(order.indexOf(name)).toBeLessThan(order.indexOf(before));
    }
    expect(order).toHaveLength(5);
  });

  it('leaves out what is gone already', () => {
    expect(namesOf('p-Vpc', 'p-Eks')).toStrictEqual(['p-Eks', 'p-Vpc']);
  });

  it('begins with stacks that the assembly does not have any more, the youngest first', () => {
    expect(namesOf('p-Vpc', 'p-GitOps', 'p-Mesh')).toStrictEqual(['p-Mesh', 'p-GitOps', 'p-Vpc']);
  });
});
