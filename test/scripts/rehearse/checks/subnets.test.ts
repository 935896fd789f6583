import { subnets } from '../../../../scripts/rehearse/checks/subnets';
import { findings, type Broken } from '../support/broken';
import { changed, live } from '../support/sound';

describe('the check of the subnets', () => {
  test.each<Broken>([
    [
      'a subnet in the wrong zone',
      { subnets: changed(live.subnets, 3, { AvailabilityZone: 'eu-west-1a' }) },
      "the zone of subnet 10.0.32.0/19 (private, eu-west-1b) is 'eu-west-1a', not 'eu-west-1b'",
    ],
    [
      'another range',
      { subnets: changed(live.subnets, 4, { CidrBlock: '10.0.240.0/22' }) },
      'subnet 10.0.224.0/22 (intra, eu-west-1a) is missing',
    ],
    [
      'one subnet too many',
      { subnets: [...live.subnets, { SubnetId: 'subnet-7', CidrBlock: '10.0.250.0/24' }] },
      'the number of subnets is 7, not 6',
    ],
    [
      'public addresses by default',
      { subnets: changed(live.subnets, 0, { MapPublicIpOnLaunch: true }) },
      'public addresses in subnet 10.0.192.0/22 (public, eu-west-1a) is true, not false',
    ],
    [
      'a public subnet that Kubernetes does not find',
      { subnets: changed(live.subnets, 1, { Tags: [] }) },
      "the tag kubernetes.io/role/elb of subnet 10.0.196.0/22 (public, eu-west-1b) is undefined, not '1'",
    ],
    [
      'a private subnet that Kubernetes takes for a public one',
      { subnets: changed(live.subnets, 2, { Tags: [{ Key: 'kubernetes.io/role/elb', Value: '1' }] }) },
      "the tag kubernetes.io/role/internal-elb of subnet 10.0.0.0/19 (private, eu-west-1a) is undefined, not '1'",
    ],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(subnets, part)).toEqual([sentence]);
  });

  test('reports a missing subnet, and that there are too few', () => {
    expect(findings(subnets, { subnets: live.subnets.slice(1) })).toEqual([
      'the number of subnets is 5, not 6',
      'subnet 10.0.192.0/22 (public, eu-west-1a) is missing',
    ]);
  });
});
