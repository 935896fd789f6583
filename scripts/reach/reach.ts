import { UsageError } from '../terminal/usage-error';
import type { Network } from './model';
import { placeNamed, type Place } from './places';
import { pointsOf, type Point } from './points';
import type { Asked, Step } from './step';
import { targetsOf, type Target } from './targets';
import { walk } from './walk';

/** Can one place reach another on a port? Places by name, or as an address or CIDR. */
export interface Question extends Asked {
  readonly from: string;
  readonly to: string;
}

/** `partly` when some of the addresses of one place, but not all, reach some of the other’s. */
export type Verdict = 'reachable' | 'partly' | 'blocked';

/** What the flows between some addresses have in common. */
export interface Way {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly open: boolean;
  /** Up to the last, or to the first refusal. */
  readonly steps: readonly Step[];
}

export interface Answer {
  readonly question: Question;
  readonly verdict: Verdict;
  /** Open ones first. */
  readonly ways: readonly Way[];
}

/**
 * Answers a question from what the templates say. Every address that may fare differently is tried by itself.
 *
 * @throws UsageError when a place does not exist or cannot call, or neither is in the VPC
 */
export function reach(network: Network, question: Question): Answer {
  const from = placeNamed(network, question.from);
  const to = placeNamed(network, question.to);
  const flows = callersOf(network, from).flatMap((point) =>
    targetsOf(network, to, point)
      .filter((target) => isOurs(point, target))
      .map((target) => {
        const steps = untilRefused(walk(network, point, target, question));
        return { from: point, to: target.label, open: steps.every(({ ok }) => ok), steps };
      }),
  );
  if (flows.length === 0) {
    throw new UsageError(`Neither ${from.name} nor ${to.name} is in a subnet here: the templates say nothing of them.`);
  }
  const verdict = verdictOf(flows.map(({ open }) => (open ? 'reachable' : 'blocked')));
  return { question, verdict, ways: waysOf(flows) };
}

/** What several verdicts come to. */
export function verdictOf(verdicts: readonly Verdict[]): Verdict {
  const [first, ...more] = new Set(verdicts);
  return first !== undefined && more.length === 0 ? first : 'partly';
}

function callersOf(network: Network, place: Place): Point[] {
  if (place.kind === 'service' || place.kind === 'unfiltered' || /(^|\/)endpoint\//.test(place.name)) {
    throw new UsageError(`${place.name} is called, it calls nobody: ask the other way round.`);
  }
  const callers = pointsOf(network, place);
  if (callers.length === 0) throw new UsageError(`No subnet holds ${place.name}: nothing can be there.`);
  return callers;
}

/** What passes between two addresses elsewhere is no business of this network. */
const isOurs = ({ at }: Point, target: Target): boolean =>
  at !== undefined || (target.kind === 'point' ? target.point.at !== undefined : target.kind !== 'service');

function untilRefused(steps: Iterable<Step>): Step[] {
  const met: Step[] = [];
  for (const step of steps) {
    met.push(step);
    if (!step.ok) break;
  }
  return met;
}

interface Flow {
  readonly from: Point;
  readonly to: string;
  readonly open: boolean;
  readonly steps: readonly Step[];
}

/** Flows that meet the same facts are one way; then those that lead to the same addresses. */
function waysOf(flows: readonly Flow[]): Way[] {
  const ways = flows.map(({ from, to, open, steps }): Way => ({ from: [from.label], to: [to], open, steps }));
  const both = merged(merged(ways, 'from'), 'to');
  return [...both.filter(({ open }) => open), ...both.filter(({ open }) => !open)];
}

/** Makes one of ways that share one end and meet the same facts. */
function merged(ways: readonly Way[], shared: 'from' | 'to'): Way[] {
  const found = new Map<string, Way>();
  for (const way of ways) {
    const key = JSON.stringify([way[shared], way.steps.map(({ check, fact }) => [check, fact])]);
    found.set(key, together(found.get(key) ?? way, way));
  }
  return [...found.values()];
}

const together = (one: Way, other: Way): Way => ({
  from: union(one.from, other.from),
  to: union(one.to, other.to),
  open: one.open,
  steps: one.steps.map((step, index) => ({
    ...step,
    resources: union(step.resources, other.steps[index]?.resources ?? []),
  })),
});

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];
