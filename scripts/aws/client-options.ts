import type { STSClientConfig } from '@aws-sdk/client-sts';

/** How AWS is reached. */
export interface Reach {
  readonly region: string;
  readonly credentials: NonNullable<STSClientConfig['credentials']>;
  /** Address of all services, for an emulated account. Default: those of AWS. */
  readonly endpoint?: string | undefined;
  /** Milliseconds that one answer may take. */
  readonly answerWithin?: number;
}

const CONNECT_WITHIN = 4_000;
const ANSWER_WITHIN = 8_000;
const ATTEMPTS = 4;

/** Options of every client: a Region that does not answer is given up in time, one that throttles is asked again, ever more slowly. */
export const clientOptions = ({ region, credentials, endpoint, answerWithin = ANSWER_WITHIN }: Reach) => ({
  region,
  credentials,
  ...(endpoint === undefined ? {} : { endpoint }),
  maxAttempts: ATTEMPTS,
  retryMode: 'standard',
  requestHandler: {
    connectionTimeout: Math.min(CONNECT_WITHIN, answerWithin),
    requestTimeout: answerWithin,
    throwOnRequestTimeout: true,
  },
});
