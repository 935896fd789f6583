import { createHash, createHmac } from 'node:crypto';

/** Credentials as the SDK resolves them. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** What is asked of AWS, without a body. */
export interface Question {
  readonly host: string;
  readonly service: string;
  readonly region: string;
  readonly query: Readonly<Record<string, string>>;
  /** Headers that the request must carry; in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresInSeconds: number;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const NO_BODY = '';

/**
 * A URL under which AWS answers a GET request as the holder of these credentials, for a while.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function presignedUrl(question: Question, credentials: Credentials, now: Date): string {
  const { host, service, region, expiresInSeconds } = question;
  const time = now.toISOString().replace(/[:-]|\.\d{3}/g, '');
  const scope = [time.slice(0, 8), region, service, 'aws4_request'];
  const headers = sorted({ ...question.headers, host });
  const names = headers.map(([name]) => name).join(';');
  const query = queryString({
    ...question.query,
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': [credentials.accessKeyId, ...scope].join('/'),
    'X-Amz-Date': time,
    'X-Amz-Expires': String(expiresInSeconds),
    'X-Amz-SignedHeaders': names,
    ...(credentials.sessionToken === undefined ? {} : { 'X-Amz-Security-Token': credentials.sessionToken }),
  });
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join('');
  const request = ['GET', '/', query, lines, names, sha256(NO_BODY)].join('\n');
  const text = [ALGORITHM, time, scope.join('/'), sha256(request)].join('\n');
  const key = scope.reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${credentials.secretAccessKey}`);
  return `https://${host}/?${query}&X-Amz-Signature=${hmac(key, text).toString('hex')}`;
}

const sorted = (entries: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1));

const queryString = (query: Readonly<Record<string, string>>): string =>
  sorted(query)
    .map(([key, value]) => `${encoded(key)}=${encoded(value)}`)
    .join('&');

/** As RFC 3986 has it, which leaves fewer characters alone than JavaScript does. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
