import { sentenceOf, troubleOf, type TroubleKind } from '../../../scripts/aws/trouble';
import { refusal } from './support/played';

/** An error of the connection: a code, and no answer of a service. */
const broken = (code: string, message = `connect ${code}`, name = 'Error') =>
  Object.assign(new Error(message), { name, code, $metadata: { attempts: 4 } });

describe('an error of the SDK', () => {
  test.each<[TroubleKind, string, Error]>([
    ['throttled', 'ThrottlingException', refusal('ThrottlingException')],
    ['throttled', 'RequestLimitExceeded of EC2', refusal('RequestLimitExceeded', 503)],
    ['throttled', 'TooManyRequestsException', refusal('TooManyRequestsException', 429)],
    ['throttled', 'SlowDown of S3', refusal('SlowDown', 503)],
    ['credentials', 'an expired token', refusal('ExpiredTokenException', 403)],
    ['credentials', 'an expired token in the words of EC2', refusal('RequestExpired')],
    ['credentials', 'a wrong key', refusal('InvalidClientTokenId', 403)],
    ['credentials', 'a wrong secret', refusal('SignatureDoesNotMatch', 403)],
    ['credentials', 'no credentials at all', Object.assign(new Error('None'), { name: 'CredentialsProviderError' })],
    ['denied', 'AccessDeniedException', refusal('AccessDeniedException')],
    ['denied', 'UnauthorizedOperation of EC2', refusal('UnauthorizedOperation', 403)],
    ['denied', 'a refusal without a name', refusal('Unknown', 403)],
    ['slow', 'no answer in time', Object.assign(new Error('late'), { name: 'TimeoutError' })],
    ['unreachable', 'a name that nobody knows', broken('ENOTFOUND')],
    ['unreachable', 'a port that nobody listens at', broken('ECONNREFUSED', '', 'AggregateError')],
    ['unreachable', 'a certificate of a proxy', broken('SELF_SIGNED_CERT_IN_CHAIN')],
    ['unreachable', 'a certificate of nobody known', broken('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
    ['unavailable', 'a failure of AWS', refusal('InternalFailure', 500)],
    ['unavailable', 'a failure without a name', refusal('Unknown', 503)],
    ['refused', 'anything else that a service says', refusal('ValidationException')],
    ['refused', 'a service that the account does not have', refusal('OptInRequired')],
  ])('is %s: %s', (kind, _, error) => {
    expect(troubleOf(error)?.kind).toBe(kind);
  });

  test.each([
    ['a fault of ours', new TypeError('x is undefined')],
    ['what is no error', 'text'],
  ])('is not: %s', (_, thrown) => {
    expect(troubleOf(thrown)).toBeUndefined();
  });

  test('that says nothing is told by its code, or else by its name', () => {
    expect(troubleOf(broken('ECONNREFUSED', '', 'AggregateError'))?.message).toBe('ECONNREFUSED');
    expect(troubleOf(refusal('AccessDenied', 403, 'UnknownError'))?.message).toBe('AccessDenied');
  });
});

test.each<[TroubleKind, string]>([
  ['denied', 'these credentials may not ec2:DescribeVpcs: No'],
  ['throttled', 'AWS throttled ec2:DescribeVpcs until it was given up'],
  ['slow', 'AWS did not answer ec2:DescribeVpcs in time'],
  ['unreachable', 'AWS could not be reached for ec2:DescribeVpcs: No'],
  ['credentials', 'the credentials are not accepted for ec2:DescribeVpcs: No'],
  ['unavailable', 'AWS failed at ec2:DescribeVpcs: No'],
  ['refused', 'AWS refused ec2:DescribeVpcs: No'],
])('%s names the action', (kind, sentence) => {
  expect(sentenceOf({ kind, message: 'No' }, 'ec2:DescribeVpcs')).toBe(sentence);
});
