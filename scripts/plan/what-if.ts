import type { PathStep } from './critical-path';
import { schedule } from './schedule';
import type { Step } from './step';
import { DEPENDS_ON } from './waits-in-template';

/** What the deployment would gain if one step did not wait for one other. */
export interface WhatIf {
  readonly step: Step;
  readonly without: Step;
  readonly why: readonly string[];
  /** Only an order can go; a value that is referred to must be there. */
  readonly kind: 'order' | 'reference';
  /** How much shorter the whole deployment would be. */
  readonly saves: number;
}

/** Each wait of the critical path that shortens the deployment by going, the largest gain first. */
export function whatIf(steps: readonly Step[], path: readonly PathStep[]): WhatIf[] {
  const { seconds } = schedule(steps);
  return path
    .flatMap(({ step, lastWait }): WhatIf[] => {
      const without = steps.find(({ id }) => id === lastWait?.on);
      if (lastWait === undefined || without === undefined || lastWait.why.length === 0) return [];
      const others = steps.map((each) =>
        each.id === step.id ? { ...each, waits: each.waits.filter(({ on }) => on !== without.id) } : each,
      );
      const kind = lastWait.why.every((reason) => reason === DEPENDS_ON) ? 'order' : 'reference';
      return [{ step, without, why: lastWait.why, kind, saves: seconds - schedule(others).seconds }];
    })
    .filter(({ saves }) => saves > 0)
    .sort((one, other) => other.saves - one.saves);
}
