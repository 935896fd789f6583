import { vpc } from '../../../../scripts/rehearse/checks/vpc';
import { findings, type Broken } from '../support/broken';
import { changed, live } from '../support/sound';

describe('the check of the VPC', () => {
  test.each<Broken>([
    ['a second VPC', { vpcs: [...live.vpcs, ...live.vpcs] }, 'the number of VPCs is 2, not 1'],
    ['no VPC', { vpcs: [] }, 'the number of VPCs is 0, not 1'],
    [
      'another range',
      { vpcs: changed(live.vpcs, 0, { CidrBlock: '10.9.0.0/16' }) },
      "the VPC’s range is '10.9.0.0/16', not '10.0.0.0/16'",
    ],
    [
      'no DNS support',
      { vpcs: changed(live.vpcs, 0, { dnsSupport: false }) },
      'the VPC’s DNS support is false, not true',
    ],
    [
      'no DNS host names',
      { vpcs: changed(live.vpcs, 0, { dnsHostnames: false }) },
      'the VPC’s DNS host names is false, not true',
    ],
    ['no name', { vpcs: changed(live.vpcs, 0, { Tags: [] }) }, "the VPC’s name is undefined, not 'platform-dev'"],
    [
      'no flow log',
      { flowLogs: [] },
      "what records the VPC’s flows is [], not [ [ 'ACTIVE', 'REJECT', '/aws/vpc/platform-dev/flow-logs' ] ]",
    ],
    [
      'a flow log of something else',
      { flowLogs: changed(live.flowLogs, 0, { ResourceId: 'subnet-1' }) },
      "what records the VPC’s flows is [], not [ [ 'ACTIVE', 'REJECT', '/aws/vpc/platform-dev/flow-logs' ] ]",
    ],
    [
      'a flow log of other traffic',
      { flowLogs: changed(live.flowLogs, 0, { TrafficType: 'ALL' }) },
      "what records the VPC’s flows is [ [ 'ACTIVE', 'ALL', '/aws/vpc/platform-dev/flow-logs' ] ], not [ [ 'ACTIVE', 'REJECT', '/aws/vpc/platform-dev/flow-logs' ] ]",
    ],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(vpc, part)).toEqual([sentence]);
  });
});
