import { serviceAccount } from '../../../../scripts/charts/rules/service-account';
import { valid, withCluster } from '../../../support/configuration';
import { broken, workload } from '../rendered';

const component = { identity: { serviceAccount: 'app', permissions: () => ({}) } };
const irsa = { component, environment: withCluster({ workloadIdentity: 'irsa' }) };
const annotations = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/app' };
const account = (metadata: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name: 'app', ...metadata },
});

describe('service-account', () => {
  test('accepts the account that pods use, with the annotation where the environment needs it', () => {
    expect(valid.cluster.workloadIdentity).toBe('pod-identity');
    expect(broken(serviceAccount, [workload(), account()], { component })).toEqual([]);
    expect(broken(serviceAccount, [workload(), account({ annotations, namespace: 'names' })], irsa)).toEqual([]);
  });

  test.each([
    ['is not rendered', [workload()]],
    ['is in another namespace', [workload(), account({ namespace: 'kube-system' })]],
    ['has another name', [workload(), account({ name: 'application' })]],
  ])('finds that it %s', (_, objects) => {
    expect(broken(serviceAccount, objects, { component })).toEqual([
      'ServiceAccount/app is named by the component’s `identity`, and not rendered in the namespace names',
    ]);
  });

  test('finds that no pod uses it', () => {
    expect(broken(serviceAccount, [workload({}, { serviceAccountName: 'default' }), account()], { component })).toEqual(
      ['ServiceAccount/app is named by the component’s `identity`, and no pod uses it'],
    );
  });

  test('finds that the annotation is missing, or in the way', () => {
    expect(broken(serviceAccount, [workload(), account()], irsa)).toEqual([
      'ServiceAccount/app needs eks.amazonaws.com/role-arn here',
    ]);
    expect(broken(serviceAccount, [workload(), account({ annotations })], { component })).toEqual([
      'ServiceAccount/app bears eks.amazonaws.com/role-arn beside a Pod Identity association',
    ]);
  });

  test('finds the annotation on an account that the component does not name', () => {
    expect(broken(serviceAccount, [workload(), account({ annotations })])).toEqual([
      'ServiceAccount/app bears eks.amazonaws.com/role-arn, and the component’s `identity` does not name it',
    ]);
  });
});
