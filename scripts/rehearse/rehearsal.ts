import type { Environment } from '../../lib/config/schema';
import type { AssemblyStack } from '../assembly/read-stacks';
import type { AwsIn } from './aws';
import type { Cdk } from './cdk';
import type { Emulator } from './emulator';
import type { VariantName } from './variants';

/** A cloud assembly that the rehearsal deploys, and what it was made of. */
export interface Version {
  /** As it stands in its first Region. */
  readonly environment: Environment;
  /** Folder of the assembly. */
  readonly assembly: string;
  readonly stacks: readonly AssemblyStack[];
}

/** What every step of a rehearsal works with. */
export interface Rehearsal {
  readonly versions: Readonly<Record<VariantName, Version>>;
  readonly region: string;
  readonly emulator: Pick<Emulator, 'arm' | 'disarm' | 'struck'>;
  readonly cdk: Pick<Cdk, 'bootstrap' | 'deploy' | 'destroy'>;
  readonly awsIn: AwsIn;
  /** Says what goes on, on the terminal. */
  readonly say: (line: string) => void;
}

/** What a step found. */
export interface Outcome {
  /** A few words for the summary. */
  readonly detail: string;
  /** Everything that was not as it should be; empty when all is well. */
  readonly deviations: readonly string[];
  /** Resources that stay on purpose, of the step that looks for them. */
  readonly retained?: readonly string[];
}

/** One step; each builds on those before it. */
export interface Step {
  readonly name: string;
  /** True of a step that breaks something to see the platform survive it. */
  readonly fault?: boolean;
  /** True of a step that takes the platform down: left out where it is to stay standing. */
  readonly takesDown?: boolean;
  run(rehearsal: Rehearsal): Promise<Outcome>;
}
