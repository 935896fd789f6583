import { karpenterCrd as component } from '../../../lib/components/karpenter-crd';
import { karpenter } from '../../../lib/components/karpenter';
import { valid, withCapacity } from '../../support/configuration';

describe('karpenter-crd', () => {
  it('is wanted where Karpenter is', () => {
    expect(component.wanted(valid)).toBe(false);
    expect(component.wanted(withCapacity({ kind: 'karpenter' }))).toBe(true);
  });

  it('is of one version with the controller, and is installed before it', () => {
    expect(component.chart.version).toBe(karpenter.chart.version);
    expect(karpenter.after).toEqual([component.name]);
  });

  it('waits until the kinds that node pools are written in are served, not only accepted', () => {
    expect(component.readiness.map(({ kind, name }) => [kind, name])).toEqual([
      ['crd', 'ec2nodeclasses.karpenter.k8s.aws'],
      ['crd', 'nodeclaims.karpenter.sh'],
      ['crd', 'nodepools.karpenter.sh'],
    ]);
    for (const { jsonPath } of component.readiness) {
      expect(jsonPath).toBe('.status.conditions[?(@.reason=="InitialNamesAccepted")].status');
    }
  });
});
