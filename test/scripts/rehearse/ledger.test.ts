import { ledger, realityOf } from '../../../scripts/rehearse/ledger';

const entry = (type: string, reality: 'api' | 'handler' | 'stand-in') => ({
  stack: 'One',
  logical_id: 'A',
  type,
  act: 'create' as const,
  reality,
  reason: '',
});

const REST = { faults: [], releases: [], objects: [] };

describe('realityOf', () => {
  test('counts what was real, and each type that was stood in for, by name', () => {
    const entries = [
      entry('AWS::EC2::VPC', 'api'),
      entry('AWS::EKS::Addon', 'stand-in'),
      entry('Custom::AWSCDK-EKS-HelmChart', 'handler'),
      entry('AWS::CDK::Metadata', 'stand-in'),
      entry('AWS::EKS::Addon', 'stand-in'),
    ];
    const reality = realityOf({ entries, ...REST });
    expect(reality).toEqual({
      real: 1,
      handler: 1,
      standIn: 3,
      standInTypes: { 'AWS::CDK::Metadata': 1, 'AWS::EKS::Addon': 2 },
    });
    expect(Object.keys(reality.standInTypes)).toEqual(['AWS::CDK::Metadata', 'AWS::EKS::Addon']);
  });

  test('counts an empty ledger', () => {
    expect(realityOf({ entries: [], ...REST })).toEqual({ real: 0, handler: 0, standIn: 0, standInTypes: {} });
  });
});

test.each([
  ['create', 'api'],
  ['update', 'stand-in'],
  ['delete', 'handler'],
])('a ledger tells of %s through %s', (act, reality) => {
  const entries = [{ ...entry('A', 'api'), act, reality }];
  const told = { ...REST, entries, faults: ['500: POST /'] };
  expect(ledger.parse(told)).toEqual(told);
});

test.each([
  ['an act that there is not', { ...entry('A', 'api'), act: 'replace' }],
  ['a reality that there is not', { ...entry('A', 'api'), reality: 'dream' }],
  ['an entry without a type', { ...entry('A', 'api'), type: undefined }],
])('a ledger with %s is refused', (_, one) => {
  expect(ledger.safeParse({ entries: [one], ...REST }).success).toBe(false);
});
