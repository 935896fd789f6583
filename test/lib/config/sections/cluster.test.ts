import { cluster } from '../../../../lib/config/sections/cluster';

const refusedAt = (input: unknown) => cluster.safeParse(input).error?.issues.map(({ path }) => path.join('.'));
const principal = { name: 'team', principalArn: 'arn:aws:iam::111122223333:role/team' };

describe('cluster', () => {
  it('is private, protected and at the newest version unless told otherwise', () => {
    expect(cluster.parse({})).toMatchObject({
      version: '1.36',
      endpoint: { publicCidrs: [] },
      deletionProtection: true,
      supportType: 'STANDARD',
    });
  });

  it('gives nobody access by default', () => {
    expect(cluster.parse({})).toMatchObject({ admins: [], viewers: [] });
    expect(cluster.parse({ admins: [principal] }).admins).toEqual([principal]);
  });

  it.each([
    [{ version: '1.30' }, 'version'],
    [{ version: '1.37' }, 'version'],
    [{ version: 1.36 }, 'version'],
    [{ kubectlLayer: 'v32' }, 'kubectlLayer'],
    [{ endpoint: { publicCidrs: ['203.0.113.1'] } }, 'endpoint.publicCidrs.0'],
    [{ endpoint: { publicCidrs: Array.from({ length: 41 }, () => '203.0.113.0/24') } }, 'endpoint.publicCidrs'],
    [{ endpoint: { openToTheWorld: {} } }, 'endpoint.openToTheWorld.reason'],
    [{ endpoint: { openToTheWorld: { reason: 'because' } } }, 'endpoint.openToTheWorld.reason'],
    [{ serviceCidr: '172.20.0.0' }, 'serviceCidr'],
    [{ logRetentionDays: 0 }, 'logRetentionDays'],
    [{ supportType: 'standard' }, 'supportType'],
    [{ admins: [{ ...principal, principalArn: 'team' }] }, 'admins.0.principalArn'],
    [{ viewers: [{ ...principal, name: 'The Team' }] }, 'viewers.0.name'],
  ])('refuses %j', (input, path) => {
    expect(refusedAt(input)).toEqual([path]);
  });
});
