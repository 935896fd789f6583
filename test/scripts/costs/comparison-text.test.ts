import { comparisonText } from '../../../scripts/costs/comparison-text';
import { estimateOf } from '../../../scripts/costs/estimate';
import { stack } from './made-up-resources';

const ADDRESS = { Type: 'AWS::EC2::EIP' };
const of = (name: string, resources: Parameters<typeof stack>[0]) =>
  estimateOf([stack(resources, `${name}-Vpc`)], '2026-11-21');

test('puts environments side by side, and says what each costs more than the first', () => {
  const lines = comparisonText([
    of('dev', { A: ADDRESS }),
    of('prod', { A: ADDRESS, B: ADDRESS, Key: { Type: 'AWS::KMS::Key' } }),
    of('none', {}),
  ]).split('\n');
  expect(lines[0]).toBe('Kind                   dev at least  at most  prod at least  at most  none at least  at most');
  expect(lines).toContain(
    'Public addresses              $3.65    $3.65          $7.30    $7.30          $0.00    $0.00',
  );
  expect(lines.slice(-2)).toEqual([
    'together                      $3.65    $3.65          $8.30    $8.30          $0.00    $0.00',
    'more than dev                +$0.00   +$0.00         +$4.65   +$4.65         -$3.65   -$3.65',
  ]);
});
