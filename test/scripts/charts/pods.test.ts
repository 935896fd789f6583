import { containerName, containersOf, podsIn } from '../../../scripts/charts/pods';
import { CONTAINER, parsed, workload } from './rendered';

describe(podsIn, () => {
  test('gives the pods of every kind of controller, with their labels and namespace', () => {
    const pods = podsIn(
      parsed(workload(), workload({}, {}, 'Job', { namespace: 'other' }), workload({}, {}, 'Service')),
    );
    expect(pods.map(({ owner, namespace, labels }) => [owner, namespace, labels])).toEqual([
      ['Deployment/app', undefined, { app: 'app' }],
      ['Job/app', 'other', { app: 'app' }],
    ]);
  });
});

describe(containersOf, () => {
  test('gives those that run before the others first, each with a name that finds it', () => {
    const pods = podsIn(parsed(workload({}, { initContainers: [{ ...CONTAINER, name: 'first' }] })));
    const names = pods.flatMap((pod) => containersOf(pod).map((container) => containerName(pod, container)));
    expect(names).toEqual(['Deployment/app first', 'Deployment/app app']);
  });
});
