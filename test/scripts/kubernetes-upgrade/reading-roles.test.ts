import { readingRoles } from '../../../scripts/kubernetes-upgrade/reading-roles';

const place = { account: '111122223333', regions: ['us-east-1', 'us-west-2'], caller: '111122223333' };
const lookup = place.regions.map(
  (region) => `arn:aws:iam::111122223333:role/cdk-hnb659fds-lookup-role-111122223333-${region}`,
);

describe('readingRoles', () => {
  it('are none in the account of the credentials: they read themselves', () => {
    expect(readingRoles(undefined, place)).toEqual([]);
  });

  it('are those that bootstrap made for it in another account, or when asked for', () => {
    expect(readingRoles(undefined, { ...place, caller: '444455556666' })).toEqual(lookup);
    expect(readingRoles('lookup', place)).toEqual(lookup);
  });

  it('are the one that is named, in the account and its partition', () => {
    expect(readingRoles('Reader', place)).toEqual(['arn:aws:iam::111122223333:role/Reader']);
    expect(readingRoles('Reader', { ...place, regions: ['cn-north-1'] })).toEqual([
      'arn:aws-cn:iam::111122223333:role/Reader',
    ]);
  });
});
