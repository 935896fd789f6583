import { noPrivilegedContainer } from '../../../../scripts/charts/rules/no-privileged-container';
import { broken, CONTAINER, workload } from '../rendered';

const privileged = { securityContext: { privileged: true } };

describe('no-privileged-container', () => {
  test('accepts what does not say that it is', () => {
    expect(broken(noPrivilegedContainer, [workload()])).toEqual([]);
  });

  test('finds one, also among those that run before the others', () => {
    const message = 'Deployment/app app is privileged; set securityContext.privileged to false';
    expect(broken(noPrivilegedContainer, [workload(privileged)])).toEqual([message]);
    const before = workload({}, { initContainers: [{ ...CONTAINER, ...privileged }] });
    expect(broken(noPrivilegedContainer, [before])).toEqual([message]);
  });

  test.each([
    ['Pod', { apiVersion: 'v1', kind: 'Pod', spec: workload(privileged).spec.template.spec }],
    ['CronJob', { apiVersion: 'batch/v1', kind: 'CronJob', spec: { jobTemplate: workload(privileged) } }],
    ['DaemonSet', workload(privileged, {}, 'DaemonSet')],
    ['StatefulSet', workload(privileged, {}, 'StatefulSet')],
    ['Job', workload(privileged, {}, 'Job')],
  ])('looks into a %s', (kind, object) => {
    expect(broken(noPrivilegedContainer, [{ ...object, metadata: { name: 'app' } }])).toEqual([
      expect.stringMatching(new RegExp(`^${kind}/app app is privileged`)),
    ]);
  });
});
