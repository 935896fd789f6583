import { EVERYBODY, ORGANIZATION, trustedAccounts } from '../../../scripts/preflight/trust';

const trusted = (...Statement: readonly object[]) =>
  trustedAccounts(encodeURIComponent(JSON.stringify({ Version: '2012-10-17', Statement })));
const allow = (Principal: unknown, more = {}) => ({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal, ...more });

describe('who a role lets in', () => {
  test('is an account, by its root, by a role of it, or by its bare number; each once', () => {
    expect(
      trusted(
        allow({ AWS: 'arn:aws:iam::111122223333:root' }),
        allow({ AWS: ['arn:aws:iam::111122223333:role/deploy', '444455556666'] }),
      ),
    ).toEqual(['111122223333', '444455556666']);
  });

  test('is everybody, however that is written', () => {
    expect(trusted(allow('*'))).toEqual([EVERYBODY]);
    expect(trusted(allow({ AWS: '*' }))).toEqual([EVERYBODY]);
  });

  test('is an organization where everybody is narrowed to its members, and everybody where by something else', () => {
    const narrowed = (key: string) => trusted(allow({ AWS: '*' }, { Condition: { StringEquals: { [key]: 'o-1' } } }));
    expect(narrowed('aws:PrincipalOrgID')).toEqual([ORGANIZATION]);
    expect(narrowed('aws:PrincipalOrgPaths')).toEqual([ORGANIZATION]);
    expect(narrowed('aws:RequestedRegion')).toEqual([EVERYBODY]);
  });

  test('is nobody by a denial, and no account by a service', () => {
    expect(
      trusted({ ...allow({ AWS: '*' }), Effect: 'Deny' }, allow({ Service: 'cloudformation.amazonaws.com' })),
    ).toEqual([]);
  });

  test('is read from a policy with a single statement', () => {
    const policy = JSON.stringify({ Statement: allow({ AWS: '111122223333' }) });
    expect(trustedAccounts(encodeURIComponent(policy))).toEqual(['111122223333']);
  });
});
