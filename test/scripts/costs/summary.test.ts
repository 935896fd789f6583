import { estimateOf } from '../../../scripts/costs/estimate';
import { summaryOf } from '../../../scripts/costs/summary';
import { stack } from './made-up-resources';

const estimate = estimateOf([stack({})], '2027-01-01');

describe('the summary', () => {
  it('holds every environment, and what the figures rest on', () => {
    const summary = summaryOf([estimate, estimate], '2027-01-01');
    expect(summary).toMatchObject({
      version: 2,
      ok: true,
      currency: 'USD',
      pricesOf: 'us-east-1',
      day: '2027-01-01',
      environments: [estimate, estimate],
      next: null,
    });
    expect(summary.assumptions.map(({ what }) => what)).toContain('price of a Spot instance');
    expect(summary.notCovered.join()).toMatch(/data transfer.*taxes/);
  });

  it('fails without stacks, and says what to do', () => {
    expect(summaryOf([], '2027-01-01')).toMatchObject({
      ok: false,
      next: 'The assembly holds no stack: synthesize one, or name another folder.',
    });
  });
});
