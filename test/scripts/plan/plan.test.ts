import { DURATIONS, STACK_OVERHEAD, UNKNOWN_TYPE } from '../../../scripts/plan/durations';
import { planOf } from '../../../scripts/plan/plan';
import { stack } from './made-up-steps';

const KEY = { Type: 'AWS::KMS::Key' };
const takes = (type: string) => DURATIONS[type]?.seconds ?? 0;
const { begin, end } = STACK_OVERHEAD;

const key = takes('AWS::KMS::Key');
const alias = takes('AWS::KMS::Alias');
const group = takes('AWS::Logs::LogGroup');

const one = stack('One', {
  Resources: {
    Key: KEY,
    Alias: { Type: 'AWS::KMS::Alias', Properties: { TargetKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
    Logs: { Type: 'AWS::Logs::LogGroup', Properties: { KmsKeyId: { Ref: 'Key' } } },
    Quick: { Type: 'AWS::SSM::Parameter' },
  },
});
const two = stack('Two', { Resources: { New: { Type: 'AWS::New::Thing' } } }, { after: ['One'] });

describe('a plan of stacks that need not wait for each other', () => {
  const third = stack('Three', { Resources: { Key: KEY } });
  const own = begin.seconds + key + end.seconds;

  it('says how long it takes one at a time, and with as many as make a difference', () => {
    const { seconds, byConcurrency } = planOf([third, { ...third, name: 'Four' }, { ...third, name: 'Five' }]);
    expect(seconds).toBe(own);
    expect(byConcurrency).toEqual([
      { concurrency: 1, seconds: 3 * own },
      { concurrency: 2, seconds: 2 * own },
      { concurrency: 3, seconds: own },
    ]);
  });

  it('has one line where each waits for the one before', () => {
    const chain = planOf([third, { ...third, name: 'Four', after: ['Three'] }]);
    expect(chain.byConcurrency).toEqual([{ concurrency: 1, seconds: 2 * own }]);
  });
});

describe('a plan', () => {
  const plan = planOf([one, two]);
  const first = begin.seconds + key + alias + end.seconds;

  it('takes as long as its stacks, one after the other', () => {
    const second = begin.seconds + UNKNOWN_TYPE.seconds + end.seconds;
    expect(plan.seconds).toBe(first + second);
    expect(plan.stacks).toEqual([
      { name: 'One', startsAt: 0, takes: first },
      { name: 'Two', startsAt: first, takes: second },
    ]);
  });

  it('lists the critical path, each step with what it waited for last, and why', () => {
    expect(plan.criticalPath.map(({ resource, startsAt, waitsFor }) => [resource, startsAt, waitsFor])).toEqual([
      ['One', 0, null],
      ['Key', begin.seconds, { resource: 'One', why: [] }],
      ['Alias', begin.seconds + key, { resource: 'Key', why: ['TargetKeyId'] }],
      ['One', first - end.seconds, { resource: 'Alias', why: [] }],
      ['Two', first, { resource: 'One', why: ['order of stacks'] }],
      ['New', first + begin.seconds, { resource: 'Two', why: [] }],
      ['Two', plan.seconds - end.seconds, { resource: 'New', why: [] }],
    ]);
  });

  it('says where each figure comes from', () => {
    const [, ofKey] = plan.criticalPath;
    expect(ofKey).toMatchObject({ confidence: 'published', source: DURATIONS['AWS::KMS::Key']?.source });
  });

  it('lists what is long and nearly critical, but nothing short and nothing critical', () => {
    expect(plan.littleSlack.map(({ resource, slack, takes: long }) => [resource, slack, long])).toEqual([
      ['Logs', alias - group, group],
    ]);
  });

  it('leaves out what has a minute to spare', () => {
    const Resources = { Cluster: { Type: 'AWS::EKS::Cluster' }, Logs: { Type: 'AWS::Logs::LogGroup' } };
    expect(planOf([stack('One', { Resources })]).littleSlack).toEqual([]);
  });

  it('says what the order of stacks costs', () => {
    expect(plan.whatIf[0]).toEqual({
      resource: 'Two',
      without: 'One',
      kind: 'reference',
      why: ['order of stacks'],
      saves: plan.seconds - first,
    });
  });

  it('names types without a figure', () => {
    expect(plan.unknownTypes).toEqual(['AWS::New::Thing']);
  });
});
