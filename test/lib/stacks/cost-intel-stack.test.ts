import { prod } from '../../../lib/config/environments/prod';
import { platformOf } from '../../support/templates';

describe('CostIntelStack', () => {
  it('puts out what a reader of charges asks for, Kubecost among them', () => {
    const outputs = platformOf(prod).costIntel?.body.outputs ?? [];
    const own = outputs.filter(({ logicalId }) => !logicalId.startsWith('ExportsOutput'));
    expect(own.map(({ logicalId }) => logicalId)).toEqual([
      'UsageBucketName',
      'DatabaseName',
      'TableName',
      'WorkgroupName',
      'ResultsBucketName',
    ]);
    for (const { properties } of own) expect(properties['Description']).toMatch(/^[A-Z].{3,}$/);
  });
});
