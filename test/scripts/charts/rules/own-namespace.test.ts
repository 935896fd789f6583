import { ownNamespace } from '../../../../scripts/charts/rules/own-namespace';
import { broken, workload } from '../rendered';

describe('own-namespace', () => {
  test('accepts pods in the component’s namespace, said or not', () => {
    expect(broken(ownNamespace, [workload(), workload({}, {}, 'Job', { namespace: 'names' })])).toEqual([]);
  });

  test('finds pods elsewhere', () => {
    expect(broken(ownNamespace, [workload({}, {}, 'Job', { namespace: 'default' })])).toEqual([
      'Job/app is in the namespace default, the component in names',
    ]);
  });
});
