import { table } from '../terminal/table';
import { clock, inMinutes } from './clock';
import type { Plan, PlannedStep } from './plan';

/** Resources with little slack that the text shows; JSON has them all. */
const SHOWN = 10;

/** What the figures are, and what they are not. */
export const CAVEAT =
  'Typical figures for a first deployment (docs/deploy-time.md says where they come from). Updates and deletions are not\n' +
  'modelled; building and uploading assets is not counted.';

/** A plan as a reader of a terminal wants it. */
export const textOf = (plan: Plan): string =>
  [
    `${plan.stacks.map(({ name }) => name).join(', ')}: about ${inMinutes(plan.seconds)} minutes from nothing`,
    stacksText(plan),
    ...(plan.byConcurrency.length < 2 ? [] : [concurrencyText(plan)]),
    `Critical path\n${pathText(plan.criticalPath)}`,
    ...(plan.littleSlack.length === 0 ? [] : [`Little slack\n${slackText(plan)}`]),
    ...(plan.whatIf.length === 0 ? [] : [`What if one wait of the critical path went\n${whatIfText(plan)}`]),
    ...(plan.unknownTypes.length === 0
      ? []
      : [`WARNING: not in the table of durations, counted as 10 s each: ${plan.unknownTypes.join(', ')}`]),
  ].join('\n\n');

const stacksText = ({ stacks }: Plan): string =>
  table(
    ['Stack', 'Starts at', 'Takes', 'Minutes'],
    stacks.map(({ name, startsAt, takes }) => [name, clock(startsAt), clock(takes), inMinutes(takes)]),
    new Set([1, 2, 3]),
  );

const concurrencyText = ({ byConcurrency }: Plan): string =>
  table(
    ['Stacks at a time', 'Takes', 'Minutes', 'Command'],
    byConcurrency.map(({ concurrency, seconds }) => [
      String(concurrency),
      clock(seconds),
      inMinutes(seconds),
      `cdk deploy --all${concurrency === 1 ? '' : ` --concurrency ${concurrency}`}`,
    ]),
    new Set([0, 1, 2]),
  );

const pathText = (steps: readonly PlannedStep[]): string =>
  table(
    ['Starts at', 'Takes', 'Figure', 'Type', 'Resource', 'Waits for'],
    steps.map(({ startsAt, takes, confidence, type, resource, waitsFor }) => [
      clock(startsAt),
      clock(takes),
      confidence,
      type,
      resource,
      waitText(waitsFor),
    ]),
    new Set([0, 1]),
  );

const waitText = (waitsFor: PlannedStep['waitsFor']): string => {
  if (waitsFor === null) return '';
  return waitsFor.why.length === 0 ? waitsFor.resource : `${waitsFor.resource} (${waitsFor.why.join(', ')})`;
};

const slackText = ({ littleSlack }: Plan): string =>
  table(
    ['Slack', 'Starts at', 'Takes', 'Type', 'Resource'],
    littleSlack
      .slice(0, SHOWN)
      .map(({ slack, startsAt, takes, type, resource }) => [
        clock(slack),
        clock(startsAt),
        clock(takes),
        type,
        resource,
      ]),
    new Set([0, 1, 2]),
  );

const whatIfText = ({ whatIf }: Plan): string =>
  table(
    ['Saves', 'Kind', 'Resource', 'Without waiting for', 'Asked for by'],
    whatIf.map(({ saves, kind, resource, without, why }) => [clock(saves), kind, resource, without, why.join(', ')]),
    new Set([0]),
  );
