import { planOf, type Plan } from '../../../scripts/plan/plan';
import { textOf } from '../../../scripts/plan/text';
import { stack } from './made-up-steps';

const plan = planOf([
  stack('One', {
    Resources: {
      Key: { Type: 'AWS::KMS::Key' },
      Alias: { Type: 'AWS::KMS::Alias', DependsOn: 'Key' },
      Logs: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: { Ref: 'Key' } } },
    },
  }),
]);

test('the text of a plan', () => {
  expect(textOf(plan)).toBe(`One: about 1.0 minutes from nothing

Stack  Starts at  Takes  Minutes
One         0:00   1:02      1.0

Critical path
Starts at  Takes  Figure     Type             Resource  Waits for
     0:00   0:20  estimated  stack begins     One
     0:20   0:20  published  AWS::KMS::Key    Key       One
     0:40   0:17  published  AWS::KMS::Alias  Alias     Key (DependsOn)
     0:57   0:05  estimated  stack ends       One       Alias

Little slack
Slack  Starts at  Takes  Type                 Resource
 0:06       0:40   0:11  AWS::Logs::LogGroup  Logs

What if one wait of the critical path went
Saves  Kind   Resource  Without waiting for  Asked for by
 0:06  order  Alias     Key                  DependsOn`);
});

test('says nothing of what there is not', () => {
  const { littleSlack, whatIf, ...others } = plan;
  const bare: Plan = { ...others, littleSlack: littleSlack.slice(0, 0), whatIf: whatIf.slice(0, 0) };
  expect(textOf(bare)).not.toMatch(/Little slack|What if|WARNING/);
});

test('shows ten resources with little slack, and warns of types without a figure', () => {
  const many = Array.from({ length: 12 }, () => plan.littleSlack).flat();
  const text = textOf({ ...plan, littleSlack: many, unknownTypes: ['AWS::New::Thing'] });
  expect(text.match(/AWS::Logs::LogGroup/g)).toHaveLength(10);
  expect(text).toMatch(/^WARNING: not in the table of durations, counted as 10 s each: AWS::New::Thing$/m);
});
