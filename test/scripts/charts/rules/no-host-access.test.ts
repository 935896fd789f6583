import { noHostAccess } from '../../../../scripts/charts/rules/no-host-access';
import { broken, workload } from '../rendered';

describe('no-host-access', () => {
  test('accepts a pod that shares nothing with its node', () => {
    expect(
      broken(noHostAccess, [workload({}, { hostNetwork: false, volumes: [{ name: 'a', emptyDir: {} }] })]),
    ).toEqual([]);
  });

  test.each(['hostNetwork', 'hostPID', 'hostIPC'])('finds %s', (name) => {
    expect(broken(noHostAccess, [workload({}, { [name]: true })])).toEqual([
      `Deployment/app shares a namespace with the node; set ${name} to false`,
    ]);
  });

  test('finds a folder of the node', () => {
    expect(broken(noHostAccess, [workload({}, { volumes: [{ name: 'run', hostPath: { path: '/run' } }] })])).toEqual([
      'Deployment/app mounts a folder of the node as run; use another kind of volume',
    ]);
  });

  test('finds a port of the node', () => {
    expect(broken(noHostAccess, [workload({ ports: [{ containerPort: 80, hostPort: 80 }] })])).toEqual([
      'Deployment/app takes port 80 of the node for app; use a Service',
    ]);
  });
});
