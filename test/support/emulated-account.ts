import { createHash } from 'node:crypto';

import { Aws } from '../../scripts/aws/aws';

/** An answer that AWS gives instead of the one that was asked for. */
export interface Refusal {
  /** As in the signature of a request: `ec2`, `ssm`, `eks`. */
  readonly service: string;
  readonly kind: 'denied' | 'throttled' | 'expired' | 'slow';
  /** A regular expression for the operation; for REST services, of method and path: `GET /clusters`. Default: all. */
  readonly operation?: string;
  /** How often it strikes. Default: until the end of the test. */
  readonly times?: number;
  /** How long a slow answer takes. */
  readonly seconds?: number;
}

/** An account of its own in the emulator that all tests share. */
export class EmulatedAccount {
  private readonly regions = new Map<string, Aws>();

  constructor(
    readonly id: string,
    readonly url: string,
  ) {}

  /** What `AWS_ACCESS_KEY_ID` is for this account. */
  get accessKeyId(): string {
    return `account-${this.id}`;
  }

  /** AWS in a Region of this account, patient: the machine may be busy. */
  aws(region = 'us-east-1'): Aws {
    const aws = this.regions.get(region) ?? this.freshAws(region);
    this.regions.set(region, aws);
    return aws;
  }

  /** The same, without what was asked before, and as patient as it is told. */
  freshAws(region = 'us-east-1', answerWithin = 60_000): Aws {
    const credentials = { accessKeyId: this.accessKeyId, secretAccessKey: 'rehearsal' };
    return new Aws({ region, credentials, endpoint: this.url, answerWithin });
  }

  /** The environment of a process that shall take the emulator for AWS, in this account. */
  environment(region = 'us-east-1'): NodeJS.ProcessEnv {
    return {
      AWS_ENDPOINT_URL: this.url,
      AWS_ACCESS_KEY_ID: this.accessKeyId,
      AWS_SECRET_ACCESS_KEY: 'rehearsal',
      AWS_REGION: region,
      AWS_EC2_METADATA_DISABLED: 'true',
    };
  }

  /** Takes the place of what was refused before, and lasts until the end of the test. */
  async refuse(...refusals: readonly Refusal[]): Promise<void> {
    const answer = await fetch(`${this.url}/_rehearsal/refusals/${this.id}`, {
      method: 'PUT',
      body: JSON.stringify(refusals),
    });
    if (!answer.ok) throw new Error(`The emulator did not take the refusals: ${answer.status}`);
  }
}

/** An account that only this test file, or this part of it, uses. */
export function emulatedAccount(name = ''): EmulatedAccount {
  const url = process.env['PLATFORM_EMULATOR_URL'];
  if (url === undefined) throw new Error('Run emulated tests with: npm run test:emulated');
  const digest = createHash('sha256')
    .update(`${expect.getState().testPath ?? ''} ${name}`)
    .digest();
  const account = new EmulatedAccount(String(100_000_000_000 + (digest.readUInt32BE(0) % 800_000_000) * 1_000), url);
  afterEach(() => account.refuse());
  return account;
}
