import {
  DeleteParameterCommand,
  GetParameterCommand,
  ParameterAlreadyExists,
  ParameterNotFound,
  PutParameterCommand,
} from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { z } from 'zod';

import { deploymentLockName } from '../../lib/config/deployment-lock';
import { Failure } from '../terminal/failure';
import type { Aws } from './aws';

const lock = z.object({ by: z.string(), since: z.string(), command: z.string() });

/** Who changes an environment at the moment. */
export interface DeploymentLock extends z.output<typeof lock> {
  /** The parameter that holds it. */
  readonly name: string;
  readonly region: string;
  /** As it stands in the parameter: the same text is the same lock. */
  readonly text: string;
}

/** Somebody else deploys or destroys the environment. */
export class LockedError extends Failure {
  override readonly name = 'LockedError';
  override readonly exitCode = 2;

  constructor(readonly lock: DeploymentLock) {
    super(
      `${sentenceOfLock(lock)}.\n` +
        'Wait until that has ended. If it ended without taking its lock away, run the command again with --unlock: it shows the lock and deletes it.',
    );
  }
}

/** A sentence without its full stop: who holds a lock, and since when. */
export const sentenceOfLock = ({ name, region, by, since, command }: DeploymentLock): string =>
  `The environment is locked by ${by} since ${since}, for "${command}" (SSM parameter ${name} in ${region})`;

/**
 * Takes the lock of an environment, so that nobody else deploys or destroys it meanwhile.
 *
 * @param prefix what begins the environment’s names: `namePrefix` of lib/config
 * @param command what the lock is for, as a person would type it
 * @returns gives the lock back; a lock that somebody else has taken meanwhile stays
 * @throws LockedError when somebody else holds it
 */
export async function takeLock(
  aws: Aws,
  prefix: string,
  command: string,
  now = () => new Date(),
): Promise<() => Promise<void>> {
  const { Arn: by = 'somebody unknown' } = await aws.sts().send(new GetCallerIdentityCommand());
  const text = JSON.stringify({ by, since: now().toISOString(), command });
  await put(aws, prefix, text);
  const own = lockIn(aws, prefix, text);
  return () => removeLock(aws, prefix, own);
}

/** The lock of an environment, or undefined when nobody holds it. */
export async function readLock(aws: Aws, prefix: string): Promise<DeploymentLock | undefined> {
  try {
    const { Parameter } = await aws.ssm().send(new GetParameterCommand({ Name: deploymentLockName(prefix) }));
    return lockIn(aws, prefix, Parameter?.Value ?? '');
  } catch (error) {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  }
}

/** Takes a lock away; another one that stands there by now stays. */
export async function removeLock(aws: Aws, prefix: string, { text }: DeploymentLock): Promise<void> {
  const standing = await readLock(aws, prefix);
  if (standing?.text !== text) return;
  try {
    await aws.ssm().send(new DeleteParameterCommand({ Name: deploymentLockName(prefix) }));
  } catch (error) {
    if (!(error instanceof ParameterNotFound)) throw error;
  }
}

async function put(aws: Aws, prefix: string, text: string): Promise<void> {
  try {
    await aws.ssm().send(
      // Without Overwrite, Systems Manager lets exactly one of two callers in.
      new PutParameterCommand({
        Name: deploymentLockName(prefix),
        Description: 'Who deploys or destroys this environment at the moment',
        Type: 'String',
        Value: text,
      }),
    );
  } catch (error) {
    if (!(error instanceof ParameterAlreadyExists)) throw error;
    const standing = await readLock(aws, prefix);
    // It was given back between the two calls.
    if (standing === undefined) return put(aws, prefix, text);
    // A call that was repeated, because its answer was lost, finds what it wrote itself.
    if (standing.text !== text) throw new LockedError(standing);
  }
}

function lockIn({ region }: Aws, prefix: string, text: string): DeploymentLock {
  const place = { name: deploymentLockName(prefix), region, text };
  return { ...place, ...(readable(text) ?? { by: 'somebody', since: 'an unknown time', command: text }) };
}

/** What a lock says; undefined for a text that somebody wrote by hand. */
function readable(text: string): z.output<typeof lock> | undefined {
  try {
    return lock.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
