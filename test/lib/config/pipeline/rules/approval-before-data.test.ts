import { approvalBeforeData } from '../../../../../lib/config/pipeline/rules/approval-before-data';
import { broken } from '../../../../support/pipeline';

const with_ = (environment: string, approval: boolean, reason?: string) =>
  broken(approvalBeforeData, {
    environments: [{ environment, approval, ...(reason === undefined ? {} : { withoutApproval: { reason } }) }],
  });

describe('approval-before-data', () => {
  it('accepts an approval, and none before an environment that keeps nothing', () => {
    expect(with_('test', true)).toEqual([]);
    expect(with_('scratch', false)).toEqual([]);
  });

  it('refuses to keep data and ask nobody, until somebody says why', () => {
    expect(with_('test', false)).toEqual([
      {
        path: 'environments[0].approval',
        value: false,
        rule: 'must be true: test keeps its data, and a mistake would be made there before anybody has looked',
        fix: 'write true, or say in withoutApproval.reason why nobody needs to look',
      },
    ]);
    expect(with_('test', false, 'It is made anew every night from backups.')).toEqual([]);
  });

  it('leaves an environment that nobody knows to the rule that asks for it', () => {
    expect(with_('nowhere', false)).toEqual([]);
  });
});
