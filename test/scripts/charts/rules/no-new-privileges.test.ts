import { noNewPrivileges } from '../../../../scripts/charts/rules/no-new-privileges';
import { broken, workload } from '../rendered';

describe('no-new-privileges', () => {
  test('accepts a container that may gain none', () => {
    expect(broken(noNewPrivileges, [workload()])).toEqual([]);
  });

  test.each([[{ allowPrivilegeEscalation: true }], [{}], [null]])('finds one that says %j', (securityContext) => {
    expect(broken(noNewPrivileges, [workload({ securityContext })])).toEqual([
      'Deployment/app app may gain privileges; set securityContext.allowPrivilegeEscalation to false',
    ]);
  });
});
