import { secondRegion } from '../../../../lib/config/rules/second-region';
import type { Environment } from '../../../../lib/config/schema';
import { valid, withNetwork, withRecovery } from '../../../support/configuration';

const check = (recovery: Parameters<typeof withRecovery>[0], environment: Environment = valid) =>
  secondRegion.check(withRecovery(recovery, environment));

describe('second-region', () => {
  it('has nothing to say where there is none, or where it keeps the rules', () => {
    expect(secondRegion.check(valid)).toEqual([]);
    expect(check({})).toEqual([]);
  });

  it('refuses a zone that the second Region does not have', () => {
    expect(check({ availabilityZones: ['a', 'b', 'z'] })).toEqual([
      {
        path: 'recovery.availabilityZones[2]',
        value: 'z',
        rule: 'must be a zone of us-west-2',
        fix: 'use letters out of "abcd"',
      },
    ]);
  });

  it('refuses a zone for the control plane that is none of the second Region’s', () => {
    expect(check({ availabilityZones: ['a', 'b'], controlPlaneZones: ['a', 'd'] })).toEqual([
      {
        path: 'recovery.controlPlaneZones[1]',
        value: 'd',
        rule: 'must be one of recovery.availabilityZones: the control plane lives in their intra subnets',
        fix: 'use letters out of ["a","b"]',
      },
    ]);
  });

  it('refuses every zone of a Region in which EKS refuses one', () => {
    const [problem, ...others] = check({ region: 'us-west-1' });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      path: 'recovery.availabilityZones',
      fix: expect.stringMatching(/^list in recovery\.controlPlaneZones /) as unknown,
    });
  });

  it('refuses a range without room for the pods that are planned', () => {
    expect(check({ cidr: '10.9.0.0/20' })).toEqual([
      {
        path: 'network.podsPerZone',
        value: 2000,
        rule: 'must fit the private subnets of 10.9.0.0/20, which have room for 379 pods each',
        fix: 'use a range of /17 for recovery.cidr, or plan for fewer pods',
      },
    ]);
  });

  it('refuses nodes without a way out, also where the endpoints are those of the first Region', () => {
    const problem = {
      path: 'recovery.endpoints',
      value: 'gateways',
      rule: 'must be "required" when recovery.nat is "none": nodes could neither pull images nor find the cluster',
      fix: 'write endpoints: "required", or choose a NAT strategy',
    };
    const required = withNetwork({ endpoints: 'required' });
    expect(check({ nat: 'none' })).toEqual([problem]);
    expect(check({ nat: 'none', endpoints: 'gateways' }, required)).toEqual([problem]);
    expect(check({ nat: 'none' }, required)).toEqual([]);
    expect(check({ nat: 'none', endpoints: 'required' })).toEqual([]);
  });

  it('leaves the first Region to the rules themselves', () => {
    expect(check({}, withNetwork({ nat: 'none', endpoints: 'gateways', availabilityZones: ['a', 'z'] }))).toEqual([]);
  });
});
