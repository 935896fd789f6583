import { podKind } from '../../../../scripts/charts/rules/pod-kind';
import type { Rule } from '../../../../scripts/charts/rule';
import { broken, workload } from '../rendered';

/** The rule, for the same component without pods. */
const withoutPods: Rule = {
  name: podKind.name,
  check: (rendered) => {
    const { pods, ...component } = rendered.component;
    expect(pods).toBeDefined();
    return podKind.check({ ...rendered, component });
  },
};

describe('pod-kind', () => {
  test('accepts the kind that the component says', () => {
    expect(broken(podKind, [workload()])).toEqual([]);
    expect(broken(podKind, [workload({}, {}, 'DaemonSet')], { component: { pods: { kind: 'daemonset' } } })).toEqual(
      [],
    );
    expect(broken(withoutPods, [])).toEqual([]);
  });

  test('finds a DaemonSet where the component says that it can run on Fargate', () => {
    expect(broken(podKind, [workload({}, {}, 'DaemonSet')])).toEqual([
      'DaemonSet/app makes pods where the component says that none is a DaemonSet’s; correct its `pods`',
    ]);
  });

  test('finds pods where the component says that there are none', () => {
    expect(broken(withoutPods, [workload()])).toEqual([
      'Deployment/app makes pods where the component says that there are none; correct its `pods`',
    ]);
  });

  test('finds that the pods are not there, or that none is a DaemonSet’s', () => {
    expect(broken(podKind, [])).toHaveLength(1);
    expect(broken(podKind, [workload()], { component: { pods: { kind: 'daemonset' } } })).toHaveLength(1);
  });
});
