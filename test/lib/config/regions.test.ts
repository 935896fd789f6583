import { REGIONS } from '../../../lib/config/regions';

const entries = Object.entries(REGIONS);

describe('the table of regions', () => {
  it.each(entries)('gives %s at least two zones, in order and without repetition', (_, { zones }) => {
    expect(zones).toMatch(/^[a-z]{2,6}$/);
    const letters = Array.from(zones);
    expect(letters).toEqual([...new Set(letters)].sort());
  });

  it.each(entries)('puts %s into the partition that its name tells', (region, { partition }) => {
    const told = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
    expect(partition).toBe(told);
  });

  it('knows the zones in which EKS cannot place a control plane', () => {
    const refused = entries.flatMap(([region, { noControlPlane }]) =>
      noControlPlane ? [[region, noControlPlane]] : [],
    );
    expect(refused).toEqual([
      ['ca-central-1', 'cac1-az3'],
      ['us-east-1', 'use1-az3'],
      ['us-west-1', 'usw1-az2'],
    ]);
  });

  it('leaves at least two zones for the control plane everywhere', () => {
    expect(entries.filter(([, { zones, noControlPlane }]) => zones.length - (noControlPlane ? 1 : 0) < 2)).toEqual([]);
  });
});
