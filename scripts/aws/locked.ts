import { CannotTryError } from '../terminal/cannot-try-error';
import type { Aws } from './aws';
import { readLock, removeLock, sentenceOfLock, takeLock } from './deployment-lock';
import { wordsOf } from './words-of';

/** How the lock of an environment is taken. */
export interface Locking {
  readonly prefix: string;
  /** What the lock is for, as a person typed it. */
  readonly command: string;
  /** Take away a lock that stands, after telling whose it is. */
  readonly unlock: boolean;
  readonly say: (line: string) => void;
}

/**
 * Does something while nobody else may deploy, upgrade or destroy the environment; gives the lock back, also when a person
 * interrupts.
 *
 * @throws LockedError when somebody else holds it
 * @throws CannotTryError when AWS does not let it be taken
 */
export async function locked<Result>(
  aws: Aws,
  { prefix, command, unlock, say }: Locking,
  act: () => Promise<Result>,
): Promise<Result> {
  const release = await taken(aws, { prefix, command, unlock, say });
  const interrupted = (): void => {
    say('Interrupted: what CloudFormation has begun goes on. Run the same command again to go on.');
    void release().finally(() => process.exit(1));
  };
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    return await act();
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    await release();
  }
}

async function taken(aws: Aws, { prefix, command, unlock, say }: Locking): Promise<() => Promise<void>> {
  try {
    const standing = unlock ? await readLock(aws, prefix) : undefined;
    if (standing !== undefined) {
      say(`${sentenceOfLock(standing)}: it is deleted.`);
      await removeLock(aws, prefix, standing);
    }
    const release = await takeLock(aws, prefix, command);
    return async () => {
      try {
        await release();
      } catch (error) {
        const why = wordsOf(error, aws);
        if (why === undefined) throw error;
        say(`The lock of ${prefix} stays, the next one needs --unlock: ${why}`);
      }
    };
  } catch (error) {
    const why = wordsOf(error, aws);
    if (why === undefined) throw error;
    throw new CannotTryError(`${prefix} could not be locked: ${why}. Nothing was done.`, { cause: error });
  }
}
