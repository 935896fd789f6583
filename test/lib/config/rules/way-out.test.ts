import { wayOut } from '../../../../lib/config/rules/way-out';
import { withNetwork } from '../../../support/configuration';

describe('way-out', () => {
  it.each(['instance', 'single', 'per-zone'] as const)('accepts nat "%s" with either choice of endpoints', (nat) => {
    expect(wayOut.check(withNetwork({ nat, endpoints: 'gateways' }))).toEqual([]);
    expect(wayOut.check(withNetwork({ nat, endpoints: 'required' }))).toEqual([]);
  });

  it('refuses a network without NAT unless it has every endpoint', () => {
    expect(wayOut.check(withNetwork({ nat: 'none', endpoints: 'required' }))).toEqual([]);
    expect(wayOut.check(withNetwork({ nat: 'none', endpoints: 'gateways' }))).toEqual([
      {
        path: 'network.endpoints',
        value: 'gateways',
        rule: 'must be "required" when network.nat is "none": nodes could neither pull images nor find the cluster',
        fix: 'write endpoints: "required", or choose a NAT strategy',
      },
    ]);
  });
});
