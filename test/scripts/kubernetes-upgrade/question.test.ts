import { hasArrived, questionOf } from '../../../scripts/kubernetes-upgrade/question';
import { liveCluster, question, TODAY } from './support/live';

describe('questionOf', () => {
  it('asks about the next minor on the way, not about the last', () => {
    expect(question({ version: '1.33' })).toMatchObject({ from: '1.33', next: '1.34', to: '1.36', configured: '1.36' });
  });

  it('asks about the version itself where the cluster has arrived', () => {
    const arrived = questionOf(liveCluster({ version: '1.36' }), '1.36', TODAY);
    expect(arrived.next).toBe('1.36');
    expect(hasArrived(arrived)).toBe(true);
    expect(hasArrived(question())).toBe(false);
  });
});
