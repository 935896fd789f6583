import { ledger, realityOf } from '../../../scripts/rehearse/ledger';

const entry = (type: string, reality: 'api' | 'stand-in') => ({
  stack: 'One',
  logical_id: 'A',
  type,
  act: 'create' as const,
  reality,
  reason: '',
});

describe('realityOf', () => {
  test('counts what was real, and each type that was stood in for, by name', () => {
    const entries = [
      entry('AWS::EC2::VPC', 'api'),
      entry('AWS::EKS::Addon', 'stand-in'),
      entry('AWS::CDK::Metadata', 'stand-in'),
      entry('AWS::EKS::Addon', 'stand-in'),
    ];
    const reality = realityOf({ entries, faults: [] });
    expect(reality).toEqual({
      real: 1,
      standIn: 3,
      standInTypes: { 'AWS::CDK::Metadata': 1, 'AWS::EKS::Addon': 2 },
    });
    expect(Object.keys(reality.standInTypes)).toEqual(['AWS::CDK::Metadata', 'AWS::EKS::Addon']);
  });

  test('counts an empty ledger', () => {
    expect(realityOf({ entries: [], faults: [] })).toEqual({ real: 0, standIn: 0, standInTypes: {} });
  });
});

test.each([
  ['create', 'api'],
  ['update', 'stand-in'],
  ['delete', 'api'],
])('a ledger tells of %s through %s', (act, reality) => {
  const entries = [{ ...entry('A', 'api'), act, reality }];
  expect(ledger.parse({ entries, faults: ['500: POST /'] })).toEqual({ entries, faults: ['500: POST /'] });
});

test.each([
  ['an act that there is not', { ...entry('A', 'api'), act: 'replace' }],
  ['a reality that there is not', { ...entry('A', 'api'), reality: 'dream' }],
  ['an entry without a type', { ...entry('A', 'api'), type: undefined }],
])('a ledger with %s is refused', (_, one) => {
  expect(ledger.safeParse({ entries: [one], faults: [] }).success).toBe(false);
});
