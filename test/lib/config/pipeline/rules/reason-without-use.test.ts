import { reasonWithoutUse } from '../../../../../lib/config/pipeline/rules/reason-without-use';
import { broken } from '../../../../support/pipeline';

const reason = 'It is made anew every night from backups.';

describe('reason-without-use', () => {
  it('accepts a reason where nobody approves', () => {
    const environments = [{ environment: 'test', approval: false, withoutApproval: { reason } }];
    expect(broken(reasonWithoutUse, { environments })).toEqual([]);
    expect(broken(reasonWithoutUse, {})).toEqual([]);
  });

  it('refuses a reason where somebody does', () => {
    expect(broken(reasonWithoutUse, { environments: [{ environment: 'test', withoutApproval: { reason } }] })).toEqual([
      {
        path: 'environments[0].withoutApproval',
        value: reason,
        rule: 'must not be there with approval: true',
        fix: 'remove it, or write approval: false',
      },
    ]);
  });
});
