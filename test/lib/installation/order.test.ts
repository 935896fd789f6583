import fc from 'fast-check';

import type { Component } from '../../../lib/components/component';
import { inOrder, predecessorsOf } from '../../../lib/installation/order';
import { valid, withCapacity } from '../../support/configuration';
import { toy } from '../../fixtures/components/toy';

const named = (name: string, ...after: string[]): Component => ({ ...toy, name, after });
const namesOf = (components: readonly Component[]) => components.map(({ name }) => name);

describe('predecessorsOf', () => {
  const [a, b, c] = [named('a'), named('b', 'a', 'missing'), named('c')];

  it('names what the component names, as far as it is installed, and nothing else', () => {
    expect(predecessorsOf(valid, b, [a, b, c])).toEqual(['a']);
    expect(predecessorsOf(valid, b, [b, c])).toEqual([]);
  });

  it('adds what makes nodes, where the pods run on those alone', () => {
    const burst = withCapacity(
      { kind: 'fargate-profile', name: 'system', namespaces: ['kube-system'], podSize: { vCpu: 1, memoryGiB: 2 } },
      { kind: 'karpenter' },
    );
    const pools = { ...named('node-pools'), pods: undefined };
    const onFargate = { ...c, namespace: { name: 'kube-system' } };
    expect(predecessorsOf(burst, c, [pools, c])).toEqual(['node-pools']);
    expect(predecessorsOf(burst, onFargate, [pools, onFargate])).toEqual([]);
    expect(predecessorsOf(valid, c, [pools, c])).toEqual([]);
  });

  it('asks for no nodes where there are no pods', () => {
    const karpenterAlone = { ...valid, capacity: withCapacity({ kind: 'karpenter' }).capacity };
    const objects: Component = { ...c, pods: undefined };
    expect(predecessorsOf(karpenterAlone, objects, [named('node-pools'), objects])).toEqual([]);
  });
});

describe('inOrder', () => {
  it('puts each after its predecessors, however they are listed', () => {
    // Numbers stand for names; each may come after smaller ones only, so that there are no circles.
    const graph = fc
      .array(fc.array(fc.nat(12), { maxLength: 3 }), { minLength: 1, maxLength: 12 })
      .map((edges) =>
        edges.map((after, index) =>
          named(String(index), ...after.filter((other) => other < index).map((other) => String(other))),
        ),
      )
      .chain((components) => fc.shuffledSubarray(components, { minLength: components.length }));
    fc.assert(
      fc.property(graph, (components) => {
        const order = namesOf(inOrder(valid, components));
        expect([...order].sort()).toEqual(namesOf(components).sort());
        for (const component of components) {
          for (const before of component.after) {
            expect(order.indexOf(before)).toBeLessThan(order.indexOf(component.name));
          }
        }
      }),
    );
  });

  it('names those that wait for each other', () => {
    expect(() => inOrder(valid, [named('a', 'b'), named('b', 'a'), named('c')])).toThrow(
      new RangeError('Components wait for each other: a, b'),
    );
  });
});
