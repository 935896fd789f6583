import { CHECKS } from '../../../scripts/kubernetes-upgrade/checks';
import { judge } from '../../../scripts/kubernetes-upgrade/judge';
import { NO_ANSWER, question } from './support/live';

describe('judge', () => {
  it('asks every check, and says of each finding who found it', () => {
    const results = judge(question({ fargateProfiles: { value: ['one'] }, nodes: NO_ANSWER, addons: NO_ANSWER }));
    expect([...new Set(results.map(({ check }) => check))]).toEqual(CHECKS.map(({ id }) => id));
  });

  it('leaves open what AWS did not say, and says which permission it takes', () => {
    const results = judge(
      question({
        addons: NO_ANSWER,
        nodes: NO_ANSWER,
        nodeGroups: NO_ANSWER,
        insights: NO_ANSWER,
        fargateProfiles: NO_ANSWER,
      }),
    );
    expect(results.filter(({ outcome }) => outcome === 'unknown')).toEqual(
      ['insights', 'node-groups', 'nodes', 'fargate', 'add-ons'].map((check) => ({
        check,
        outcome: 'unknown',
        says: NO_ANSWER.trouble,
        fix: NO_ANSWER.fix,
      })),
    );
  });
});
