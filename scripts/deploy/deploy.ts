import { z } from 'zod';

import { readJson } from '../assembly/read-json';
import { readStacks } from '../assembly/read-stacks';
import { locked } from '../aws/locked';
import { Session } from '../aws/session';
import type { Preflight } from '../preflight/preflight';
import { readerOf } from '../preflight/reader';
import { targetsIn } from '../preflight/targets';
import { textOf } from '../preflight/text';
import type { DeployedEnvironment } from './environment-of';
import { nextSteps } from './next-steps';
import { declined, done, failed, runPhases, type PhaseEnd } from './phase';
import { reportOf, type Report } from './report';
import { verifyCluster } from './verify-cluster';
import { verifyStack, type DeployedStack } from './verify-stack';

/** What a deployment is told, and what it works with. */
export interface DeployOptions {
  /** Folder of the assembly: what is checked is what is deployed. */
  readonly assembly: string;
  /** The command as a person typed it, for whoever meets its lock. */
  readonly command: string;
  readonly environment: DeployedEnvironment;
  /** Where stacks go that name no Region. */
  readonly homeRegion: string;
  readonly endpoint: string | undefined;
  /** Through which role targets are read, as for preflight. */
  readonly role: string | undefined;
  readonly concurrency: number;
  readonly allowUnchecked: boolean;
  /** Stop before anything is changed. */
  readonly plan: boolean;
  /** Take away a lock that stands, after telling whose it is. */
  readonly unlock: boolean;
  readonly say: (line: string) => void;
  /** Checks the targets. */
  readonly preflight: (assembly: string) => Promise<Preflight>;
  /** Runs a command of the CDK CLI on the assembly, and gives its exit code. */
  readonly cdk: (assembly: string, ...words: readonly string[]) => Promise<number>;
  /** Asks whether to go on. */
  readonly confirm: (question: string) => Promise<boolean>;
}

/** Templates may hold anything. */
const template = z.record(z.string(), z.unknown());

/** Checks, shows, asks, deploys, and looks whether what stands is what was to stand. */
export async function deploy(options: DeployOptions): Promise<Report> {
  const { assembly, command, environment, concurrency, plan, unlock, say, cdk, confirm } = options;
  const session = new Session({ homeRegion: options.homeRegion, endpoint: options.endpoint });
  const stacks: DeployedStack[] = [];

  const check = async (): Promise<PhaseEnd> => judged(await options.preflight(assembly), options.allowUnchecked);
  const show = async (): Promise<PhaseEnd> => {
    const exitCode = await cdk(assembly, 'diff', '--method', 'template');
    if (exitCode !== 0) return failed('cdk diff failed: it has said why');
    if (plan) return done('--plan: nothing was changed');
    return (await confirm('Deploy this?')) ? done() : declined('nothing was changed');
  };
  const change = async (): Promise<PhaseEnd> => {
    const words = ['deploy', '--all', '--require-approval', 'never', '--progress', 'events'];
    const aws = session.as([], environment.region ?? options.homeRegion);
    const exitCode = await locked(aws, { prefix: environment.prefix, command, unlock, say }, () =>
      cdk(assembly, ...words, '--concurrency', String(concurrency)),
    );
    return exitCode === 0 ? done() : failed('cdk deploy failed: it has said which stack, which resource and why');
  };
  const verify = async (): Promise<PhaseEnd> => {
    stacks.push(...(await standing(assembly, options)));
    const deviations = stacks.flatMap(({ name, deviations: some }) => some.map((one) => `${name}: ${one}`));
    return deviations.length === 0 ? done(`${stacks.length} stacks are as they were checked`) : failed(...deviations);
  };

  const looks = [
    { name: 'preflight and guard', work: check },
    { name: 'what will change', work: show },
  ];
  const acts = [
    { name: 'deployment', work: change },
    { name: 'verification', work: verify },
  ];
  const phases = await runPhases(plan ? looks : [...looks, ...acts], (name) => {
    say(`\n=== ${name}`);
  });
  return reportOf(phases, stacks, nextSteps(stacks));
}

function judged({ report }: Preflight, allowUnchecked: boolean): PhaseEnd {
  const { exitCode, results } = report;
  const text = textOf({ ...report, results: results.filter(({ outcome }) => outcome !== 'passed') });
  if (exitCode === 0) return done(text);
  if (exitCode === 1) return failed(text);
  return allowUnchecked
    ? done(text, '--allow-unchecked goes on without knowing')
    : failed(text, 'Mend that, or go on without knowing: --allow-unchecked');
}

/** The stacks as they stand, and what EKS says of their clusters. */
async function standing(assembly: string, { homeRegion, endpoint, role }: DeployOptions): Promise<DeployedStack[]> {
  // A deployment may take longer than the credentials of an assumed role last.
  const session = new Session({ homeRegion, endpoint });
  const { account } = await session.caller();
  const targets = targetsIn(assembly, { account, region: homeRegion, deployers: [] });
  const files = new Map(readStacks(assembly).map(({ name, template: path }) => [name, path]));
  const awsAt = readerOf(session, targets, { role, caller: account });
  const looks = targets.flatMap((target) => {
    const aws = awsAt(target);
    return target.stacks.map(async (stack) => {
      const found = await verifyStack(stack, readJson(files.get(stack.name) ?? '', template), aws);
      const { ClusterName: cluster } = found.outputs;
      const complaints = cluster === undefined ? [] : await verifyCluster(cluster, aws);
      return { ...found, deviations: [...found.deviations, ...complaints] };
    });
  });
  return Promise.all(looks);
}
