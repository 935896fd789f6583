import { presignedUrl, type Question } from '../../../scripts/kubernetes/presigned-url';

const QUESTION: Question = {
  host: 'sts.eu-west-1.amazonaws.com',
  service: 'sts',
  region: 'eu-west-1',
  query: { Version: '2011-06-15', Action: 'GetCallerIdentity' },
  headers: { 'x-k8s-aws-id': 'platform-dev', accept: 'application/json' },
  expiresInSeconds: 60,
};
const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const NOW = new Date('2026-03-01T12:00:00.123Z');

const urlOf = (question: Partial<Question> = {}, credentials = CREDENTIALS, now = NOW): string =>
  presignedUrl({ ...QUESTION, ...question }, credentials, now);
const signatureIn = (url: string) => new URL(url).searchParams.get('X-Amz-Signature');

// That the signature is right is tested where a token is made of it: against the signer of the AWS SDK.
describe('presignedUrl', () => {
  it('asks in the order of the alphabet, with its scope, its time to the second, and the signature last', () => {
    expect(urlOf()).toMatch(
      new RegExp(
        '^https://sts\\.eu-west-1\\.amazonaws\\.com/\\?Action=GetCallerIdentity&Version=2011-06-15' +
          '&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20260301%2Feu-west-1%2Fsts%2Faws4_request' +
          '&X-Amz-Date=20260301T120000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=accept%3Bhost%3Bx-k8s-aws-id' +
          '&X-Amz-Signature=[0-9a-f]{64}$',
      ),
    );
  });

  it('carries the token of a session where the credentials have one', () => {
    const session = { ...CREDENTIALS, sessionToken: 'a/session+token=' };
    expect(new URL(urlOf({}, session)).searchParams.get('X-Amz-Security-Token')).toBe('a/session+token=');
    expect(urlOf()).not.toContain('X-Amz-Security-Token');
  });

  it('encodes what JavaScript would leave alone', () => {
    expect(urlOf({ query: { Name: "it's (a) *test*!" } })).toContain('Name=it%27s%20%28a%29%20%2Atest%2A%21&');
  });

  it.each<[string, string]>([
    ['another value of a header', urlOf({ headers: { ...QUESTION.headers, 'x-k8s-aws-id': 'platform-prod' } })],
    ['another secret', urlOf({}, { ...CREDENTIALS, secretAccessKey: 'another' })],
    ['another second', urlOf({}, CREDENTIALS, new Date('2026-03-01T12:00:01Z'))],
    ['another Region', urlOf({ region: 'eu-west-2' })],
  ])('is signed anew for %s', (_, url) => {
    expect(signatureIn(url)).toMatch(/^[0-9a-f]{64}$/);
    expect(signatureIn(url)).not.toBe(signatureIn(urlOf()));
  });
});
