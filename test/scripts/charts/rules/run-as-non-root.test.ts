import { runAsNonRoot } from '../../../../scripts/charts/rules/run-as-non-root';
import { broken, workload } from '../rendered';

const container = (securityContext: object | null, pod: object = {}) =>
  broken(runAsNonRoot, [workload({ securityContext }, pod)]);

describe('run-as-non-root', () => {
  test.each([
    ['the container says so', { runAsNonRoot: true }, {}],
    ['the pod says so', null, { securityContext: { runAsNonRoot: true } }],
    ['another user is named', { runAsUser: 65_532 }, {}],
    ['the pod names another user', {}, { securityContext: { runAsUser: 1000 } }],
  ])('is satisfied when %s', (_, own, pod) => {
    expect(container(own, pod)).toEqual([]);
  });

  test('finds a container of which nothing is said', () => {
    expect(container({})).toEqual([
      'Deployment/app app may run as root; set securityContext.runAsNonRoot to true, or runAsUser',
    ]);
  });

  test('finds one that takes back what its pod says', () => {
    expect(container({ runAsNonRoot: false }, { securityContext: { runAsNonRoot: true } })).toHaveLength(1);
  });

  test('finds the user 0, whatever else is said', () => {
    expect(container({ runAsUser: 0, runAsNonRoot: true })).toEqual([
      'Deployment/app app runs as user 0, which is root; choose another user',
    ]);
  });
});
