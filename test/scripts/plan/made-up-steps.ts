import { readTemplate } from '../../../lib/compliance/template';
import type { Duration } from '../../../scripts/plan/durations';
import type { Step, Wait } from '../../../scripts/plan/step';
import type { PlannedStack } from '../../../scripts/plan/steps';

/** A wait until another step is complete, as `DependsOn` asks for it. */
export const until = (on: string): Wait => ({ on, for: 'completion', why: ['DependsOn'] });

/** A wait until another step is configured, as a reference asks for it. */
export const configured = (on: string): Wait => ({ on, for: 'configuration', why: ['Property'] });

/** A step that takes so many seconds after what it waits for. */
export const step = (id: string, seconds: number, waits: readonly Wait[] = [], more: Partial<Duration> = {}): Step => ({
  id,
  stack: 'One',
  name: id,
  type: 'Some::Type',
  duration: { seconds, confidence: 'estimated', source: 'made up', ...more },
  waits,
});

/** A stack with a template. */
export const stack = (name: string, body: object, more: Partial<PlannedStack> = {}): PlannedStack => ({
  name,
  after: [],
  nestedIn: null,
  template: readTemplate(body, { stackName: name, requiredTags: [] }),
  ...more,
});
