import { resourceRequests } from '../../../../scripts/charts/rules/resource-requests';
import { broken, workload } from '../rendered';

describe('resource-requests', () => {
  test('accepts a container that asks for both', () => {
    expect(broken(resourceRequests, [workload()])).toEqual([]);
  });

  test('finds each that is not asked for; a limit alone does not count', () => {
    expect(broken(resourceRequests, [workload({ resources: { requests: { cpu: '1' } } })])).toEqual([
      'Deployment/app app asks for no memory; set resources.requests.memory',
    ]);
    expect(broken(resourceRequests, [workload({ resources: { limits: { cpu: '1', memory: '1Gi' } } })])).toHaveLength(
      2,
    );
    expect(broken(resourceRequests, [workload({ resources: null })])).toHaveLength(2);
  });
});
