import { oneMinor } from '../../../../scripts/kubernetes-upgrade/checks/one-minor';
import { question } from '../support/live';

const says = (version: string) => oneMinor.judge(question({ version }));

describe('one-minor', () => {
  it('passes for one minor, and for none', () => {
    expect(says('1.35')).toMatchObject([{ outcome: 'passed', says: '1.35 to 1.36 is one minor' }]);
    expect(says('1.36')).toMatchObject([{ outcome: 'passed', says: 'the control plane runs 1.36 already' }]);
  });

  it('fails for two, lists the rounds, and says that each is a deployment', () => {
    expect(says('1.34')).toEqual([
      {
        outcome: 'failed',
        says: '1.34 to 1.36 is 2 minors, and EKS takes one at a time: 1.35, then 1.36, each a deployment of its own',
        fix: 'npm run kubernetes-upgrade -- --to 1.35, and when that is done, again with the one after',
      },
    ]);
  });

  it('fails on the way down, and names the way back', () => {
    expect(says('1.37')).toMatchObject([
      {
        outcome: 'failed',
        says: '1.37 is newer than 1.36: no deployment lowers a version',
        fix: expect.stringContaining('seven days') as unknown,
      },
    ]);
  });
});
