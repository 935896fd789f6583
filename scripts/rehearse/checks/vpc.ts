import { flowLogGroupName, namePrefix } from '../../../lib/config/names';
import { tagOf, differs, type Check } from './check';

/** One VPC of the configured range, with DNS, and a flow log that records it. */
export const vpc: Check = ({ vpcs, flowLogs }, environment) => [
  ...differs('the number of VPCs', vpcs.length, 1),
  ...vpcs.flatMap((one) => [
    ...differs('the VPC’s range', one.CidrBlock, environment.network.cidr),
    ...differs('the VPC’s DNS support', one.dnsSupport, true),
    ...differs('the VPC’s DNS host names', one.dnsHostnames, true),
    ...differs('the VPC’s name', tagOf(one, 'Name'), namePrefix(environment)),
    ...differs(
      'what records the VPC’s flows',
      flowLogs
        .filter(({ ResourceId }) => ResourceId === one.VpcId)
        .map(({ FlowLogStatus, TrafficType, LogGroupName }) => [FlowLogStatus, TrafficType, LogGroupName]),
      [['ACTIVE', environment.network.flowLogTraffic, flowLogGroupName(environment)]],
    ),
  ]),
];
