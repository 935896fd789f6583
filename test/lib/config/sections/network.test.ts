import { network } from '../../../../lib/config/sections/network';

const least = { cidr: '10.0.0.0/16', availabilityZones: ['a', 'b'] };
const port = { port: 8080, reason: 'HTTP between application services' };
const refusedAt = (change: object) =>
  network.safeParse({ ...least, ...change }).error?.issues.map(({ path }) => path.join('.'));

describe('network', () => {
  it('needs a range and two zones, and no more', () => {
    expect(refusedAt({})).toBeUndefined();
    expect(refusedAt({ cidr: undefined })).toEqual(['cidr']);
    expect(refusedAt({ availabilityZones: undefined })).toEqual(['availabilityZones']);
  });

  it('opens TCP where no protocol is named', () => {
    expect(network.parse({ ...least, workloadPorts: [port] }).workloadPorts).toEqual([{ ...port, protocol: 'tcp' }]);
  });

  it.each([
    [{ cidr: '10.0.0.0' }, 'cidr'],
    [{ availabilityZones: ['a'] }, 'availabilityZones'],
    [{ availabilityZones: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, 'availabilityZones'],
    [{ availabilityZones: ['us-east-1a', 'b'] }, 'availabilityZones.0'],
    [{ controlPlaneZones: ['a'] }, 'controlPlaneZones'],
    [{ podsPerZone: 15 }, 'podsPerZone'],
    [{ podsPerZone: 60_001 }, 'podsPerZone'],
    [{ nat: 'two' }, 'nat'],
    [{ natInstanceType: 'small' }, 'natInstanceType'],
    [{ endpoints: 'all' }, 'endpoints'],
    [{ extraEndpoints: ['com.amazonaws.us-east-1/kms'] }, 'extraEndpoints.0'],
    [{ flowLogTraffic: 'ACCEPT' }, 'flowLogTraffic'],
    [{ flowLogRetentionDays: 2 }, 'flowLogRetentionDays'],
    [{ peers: [{ name: 'office', cidr: 'anything' }] }, 'peers.0.cidr'],
    [{ workloadPorts: [{ ...port, port: 0 }] }, 'workloadPorts.0.port'],
    [{ workloadPorts: [{ ...port, toPort: 65_536 }] }, 'workloadPorts.0.toPort'],
    [{ workloadPorts: [{ ...port, protocol: 'all' }] }, 'workloadPorts.0.protocol'],
    [{ workloadPorts: [{ port: 80 }] }, 'workloadPorts.0.reason'],
    [{ workloadPorts: [{ port: 80, reason: 'because' }] }, 'workloadPorts.0.reason'],
    [{ egressPorts: [port] }, 'egressPorts.0.cidr'],
    [{ egressPorts: [{ ...port, cidr: 'internet' }] }, 'egressPorts.0.cidr'],
  ])('refuses %j', (change, path) => {
    expect(refusedAt(change)).toEqual([path]);
  });
});
