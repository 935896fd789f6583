import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { z } from 'zod';

import { ROOT } from '../assembly/run-cdk';
import type { Processes } from '../process/processes';
import { programOf } from '../python/virtual-environment';
import { ledger, type Ledger } from './ledger';

const ready = z.object({ url: z.url() });
const struck = z.object({ struck: z.record(z.string(), z.number()) });

/** Faults to switch on; each disarms itself when it has struck. */
export interface Faults {
  /** Logical ids, types or `<stack>/<type>` of resources whose next creation or update fails. */
  readonly resources?: readonly string[];
  /** Number of uploads to S3 that are refused. */
  readonly uploads?: number;
  /** Seconds that every resource takes. */
  readonly secondsPerResource?: number;
  /** Seconds during which every connection is cut. */
  readonly cutSeconds?: number;
}

/** The account that moto gives to whoever comes with credentials of their own. */
export const ACCOUNT = '123456789012';

/** The AWS account on this machine. */
export class Emulator {
  private constructor(
    readonly url: string,
    readonly process: ChildProcess,
  ) {}

  /** Starts the emulator and waits until it listens. */
  static async start(processes: Processes): Promise<Emulator> {
    const child = processes.start(programOf('python'), ['-m', 'emulator'], { cwd: join(ROOT, 'test', 'rehearsal') });
    let errors = '';
    child.stderr?.on('data', (part: Buffer) => (errors = `${errors}${part.toString()}`.slice(-4_000)));
    const first = await new Promise<string>((resolve, reject) => {
      child.once('close', () => {
        reject(new Error(`The emulator stopped before it was ready:\n${errors}`));
      });
      child.once('error', reject);
      if (child.stdout !== null) createInterface(child.stdout).once('line', resolve);
    });
    return new Emulator(ready.parse(JSON.parse(first)).url, child);
  }

  /** The environment of a process that shall take the emulator for AWS. */
  environment(region: string): NodeJS.ProcessEnv {
    return {
      AWS_ENDPOINT_URL: this.url,
      AWS_ACCESS_KEY_ID: 'rehearsal',
      AWS_SECRET_ACCESS_KEY: 'rehearsal',
      AWS_REGION: region,
      AWS_EC2_METADATA_DISABLED: 'true',
    };
  }

  async ledger(): Promise<Ledger> {
    return ledger.parse(await this.ask('ledger'));
  }

  async arm(faults: Faults): Promise<void> {
    await this.ask('faults', { method: 'POST', body: JSON.stringify(faults) });
  }

  async disarm(): Promise<void> {
    await this.ask('faults', { method: 'DELETE' });
  }

  /** How often each kind of fault has struck. */
  async struck(): Promise<Readonly<Record<string, number>>> {
    return struck.parse(await this.ask('faults')).struck;
  }

  private async ask(path: string, request?: RequestInit): Promise<unknown> {
    const answer = await fetch(`${this.url}/_rehearsal/${path}`, request);
    if (!answer.ok) throw new Error(`The emulator answered ${answer.status} when it was asked for ${path}`);
    return answer.json();
  }
}
