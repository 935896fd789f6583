import { onePartition } from '../../../../../lib/config/pipeline/rules/one-partition';
import { smallest } from '../../../../support/configuration';
import { broken } from '../../../../support/pipeline';

describe('one-partition', () => {
  it('accepts Regions of one partition', () => {
    expect(broken(onePartition, { region: 'eu-central-1' })).toEqual([]);
  });

  it.each(['eu-central-9', 'constructor', 'frankfurt'])('refuses a Region that nobody knows: %s', (region) => {
    expect(broken(onePartition, { region })).toMatchObject([
      { path: 'region', value: region, rule: 'must be a Region that lib/config/regions.ts knows' },
    ]);
  });

  it('refuses an environment of another partition', () => {
    expect(broken(onePartition, {}, [{ ...smallest, region: 'cn-north-1' }])).toEqual([
      {
        path: 'environments[0].environment',
        value: 'test',
        rule: 'must be in the pipeline’s partition, aws: no role can be taken on across partitions',
        fix: 'deliver it with a pipeline of its own in the partition aws-cn',
      },
    ]);
  });

  it('leaves environments and Regions that nobody knows to other rules', () => {
    expect(broken(onePartition, { environments: [{ environment: 'nowhere' }] })).toEqual([]);
    expect(broken(onePartition, {}, [{ ...smallest, region: 'nowhere-1' }])).toEqual([]);
  });
});
