import { namespaceOf, namespacesOf } from '../../../lib/installation/namespaces';
import { toy } from '../../fixtures/components/toy';

describe('namespaceOf', () => {
  it('judges, records and warns by one level, which no other label undoes', () => {
    const labels = { team: 'shop', 'pod-security.kubernetes.io/enforce': 'privileged' };
    expect(namespaceOf('shop', 'restricted', labels)).toEqual({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: 'shop',
        labels: {
          team: 'shop',
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/audit': 'restricted',
          'pod-security.kubernetes.io/warn': 'restricted',
        },
      },
    });
  });
});

describe('namespacesOf', () => {
  const inNamespace = (
    namespace: typeof toy.namespace | { name: string; podSecurity?: 'privileged'; labels?: object },
  ) => ({
    ...toy,
    namespace: { ...namespace, labels: {} },
  });

  it('makes each namespace once, with the labels of all that live there', () => {
    const labelled = { ...toy, namespace: { ...toy.namespace, labels: { watched: 'true' } } };
    expect(namespacesOf([toy, labelled, toy])).toEqual([namespaceOf('toys', 'baseline', { watched: 'true' })]);
  });

  it('leaves those alone that EKS makes', () => {
    expect(namespacesOf([inNamespace({ name: 'kube-system' })])).toEqual([]);
  });

  it('refuses two levels for one namespace', () => {
    const lower = inNamespace({ name: 'toys', podSecurity: 'privileged' });
    expect(() => namespacesOf([toy, lower])).toThrow(
      new RangeError('toy wants the namespace toys to be privileged; another component, baseline'),
    );
  });
});
