import { estimateOf } from '../../../scripts/costs/estimate';
import { summaryOf } from '../../../scripts/costs/summary';
import { caveatOf, textOf } from '../../../scripts/costs/text';
import { LAUNCH_TEMPLATE, NODE_GROUP, stack } from './made-up-resources';

const DAY = '2026-11-21';
const small = estimateOf(
  [
    stack({
      Address: { Type: 'AWS::EC2::EIP' },
      Key: { Type: 'AWS::KMS::Key', Properties: { EnableKeyRotation: true } },
      Group: NODE_GROUP,
      Template: LAUNCH_TEMPLATE,
      New: { Type: 'AWS::New::Thing' },
    }),
  ],
  DAY,
);

test('the text of an estimate', () => {
  expect(textOf(small)).toBe(`made-up: $120.27 a month with the fewest nodes, $310.49 with the most

Stack        Fixed  At least  At most
made-up-Eks  $4.65   $120.27  $310.49
together     $4.65   $120.27  $310.49

By kind
Kind              Fixed  At least  At most
Nodes             $0.00   $112.42  $297.84
Node volumes      $0.00     $3.20    $8.00
Public addresses  $3.65     $3.65    $3.65
Keys and secrets  $1.00     $1.00    $1.00

What the sums are made of
Kind              What                 Price                    Units  At least  Units  At most  Figure
Nodes             m6g.large            $0.077 per hour          1,460   $112.42      0    $0.00  published
Nodes             m7g.large            $0.0816 per hour             0     $0.00  3,650  $297.84  published
Node volumes      gp3 volume           $0.08 per GiB and month     40     $3.20    100    $8.00  published
Public addresses  public IPv4 address  $0.005 per hour            730     $3.65    730    $3.65  published
Keys and secrets  KMS key              $1.00 per key and month      1     $1.00      1    $1.00  published

Paid by use: rates, of which nothing is counted
What             Price                      Figure
requests to KMS  $0.03 per 10,000 requests  published

Later, on top
A month  What                          Resources  When
  $2.00  yearly rotation of a KMS key          1  half of it after a year, all of it after two

NOT PRICED (1), and in no sum:
- AWS::New::Thing: free or not, the table does not know`);
});

test('says nothing of what there is not', () => {
  expect(textOf(estimateOf([stack({})], DAY))).not.toMatch(/Paid by use|Later|NOT PRICED|WARNING|against NAT/);
});

test('warns where the figures are those of another Region', () => {
  const elsewhere = estimateOf([stack({}, 'a-Vpc', 'eu-west-1'), stack({}, 'a-Eks', null)], DAY);
  expect(textOf(elsewhere)).toMatch(
    /^WARNING: this environment is in eu-west-1; the figures are those of us-east-1\.$/m,
  );
});

test('ends with what the figures rest on and what they leave out', () => {
  const caveat = caveatOf(summaryOf([small], DAY));
  expect(caveat).toMatch(
    /^List prices of us-east-1, gone through on \d{4}-\d\d-\d\d; Kubernetes support as on 2026-11-21/,
  );
  expect(caveat).toMatch(/An estimate, no bill/);
  expect(caveat).toMatch(/\nAssumed\n- .*Spot instance: 0\.4 of the on-demand price\n/);
  expect(caveat).toMatch(/\nNot covered\n- nodes that Karpenter/);
});
