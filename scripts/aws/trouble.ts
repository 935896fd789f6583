/** Why AWS gave no answer. */
export type TroubleKind = 'denied' | 'throttled' | 'slow' | 'unreachable' | 'credentials' | 'unavailable' | 'refused';

/** Why AWS gave no answer, in words. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly message: string;
}

const KINDS: readonly (readonly [TroubleKind, RegExp])[] = [
  ['throttled', /Throttl|RequestLimitExceeded|TooManyRequests|SlowDown|BandwidthLimit/],
  [
    'credentials',
    // EC2 says RequestExpired of a token that has.
    /ExpiredToken|^RequestExpired|InvalidClientTokenId|UnrecognizedClient|CredentialsProviderError|TokenProviderError|AuthFailure|SignatureDoesNotMatch|InvalidAccessKeyId|MissingAuthenticationToken/,
  ],
  ['denied', /AccessDenied|UnauthorizedOperation|AuthorizationError|Forbidden|^403$|NotAuthorized/],
  ['slow', /^TimeoutError$|^AbortError$|ETIMEDOUT|^RequestTimeout/],
  // A proxy that opens TLS shows a certificate of its own.
  [
    'unreachable',
    /ENOTFOUND|ECONNREFUSED|ECONNRESET|ECONNABORTED|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE|EPROTO|CERT|^ERR_(SSL|TLS)|UNABLE_TO_(GET|VERIFY)/,
  ],
  ['unavailable', /InternalError|InternalFailure|InternalServer|ServiceUnavailable|^50\d$/],
];

/**
 * Sorts an error of the AWS SDK.
 *
 * @returns undefined for what is no error of a call: a fault of ours, which must not look like one of AWS
 */
export function troubleOf(error: unknown): Trouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const status = '$metadata' in error ? statusIn(error.$metadata) : undefined;
  const code = 'code' in error ? String(error.code) : '';
  const words = [error.name, code, status === undefined ? '' : String(status)];
  // Two addresses that both refuse make an error without a message.
  const message = ['', 'UnknownError'].includes(error.message) ? code || error.name : error.message;
  const kind = KINDS.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];
  if (kind !== undefined) return { kind, message };
  return status === undefined ? undefined : { kind: 'refused', message };
}

const statusIn = (metadata: unknown): number | undefined =>
  typeof metadata === 'object' &&
  metadata !== null &&
  'httpStatusCode' in metadata &&
  typeof metadata.httpStatusCode === 'number'
    ? metadata.httpStatusCode
    : undefined;

const SENTENCES: Readonly<Record<TroubleKind, (action: string, message: string) => string>> = {
  denied: (action, message) => `these credentials may not ${action}: ${message}`,
  throttled: (action) => `AWS throttled ${action} until it was given up`,
  slow: (action) => `AWS did not answer ${action} in time`,
  unreachable: (action, message) => `AWS could not be reached for ${action}: ${message}`,
  credentials: (action, message) => `the credentials are not accepted for ${action}: ${message}`,
  unavailable: (action, message) => `AWS failed at ${action}: ${message}`,
  refused: (action, message) => `AWS refused ${action}: ${message}`,
};

/** A sentence without its full stop: why a call gave no answer. */
export const sentenceOf = ({ kind, message }: Trouble, action = 'the call'): string => SENTENCES[kind](action, message);
