import { PLATFORM_TAGS, REQUIRED_TAGS, tagsOf } from '../../../lib/config/tags';
import { valid } from '../../support/configuration';

describe('tagsOf', () => {
  it('gives every platform tag, the suffix only where there is one', () => {
    const plain = {
      project: 'platform',
      environment: 'test',
      owner: 'team@example.com',
      'cost-center': 'testing',
      'managed-by': 'aws-cdk',
    };
    expect(tagsOf(valid)).toEqual(plain);
    expect(tagsOf({ ...valid, suffix: 'pr12' })).toEqual({ ...plain, suffix: 'pr12' });
  });

  it('adds the operator’s tags and lets none of them replace one of the platform’s', () => {
    const tags = { team: 'payments', owner: 'somebody', 'managed-by': 'hand' };
    expect(tagsOf({ ...valid, tags })).toEqual({ ...tagsOf(valid), team: 'payments' });
  });

  it('sets exactly the tags that the compliance pack demands, and the suffix', () => {
    expect(Object.keys(tagsOf(valid)).sort()).toEqual([...REQUIRED_TAGS].sort());
    expect(Object.keys(tagsOf({ ...valid, suffix: 'x' })).sort()).toEqual([...PLATFORM_TAGS].sort());
  });
});
