import type { Template } from '../../lib/compliance/template';

/** One stack, as CloudFormation gets it. */
export interface StackTemplate {
  readonly name: string;
  /** Null when the template fits any. */
  readonly account: string | null;
  /** Null when the template fits any. */
  readonly region: string | null;
  readonly template: Template;
}

/** Whether two templates are of the same stack: another account or region has a stack of its own under the name. */
export const isSameStack = (one: StackTemplate, other: StackTemplate): boolean =>
  one.name === other.name && fits(one.account, other.account) && fits(one.region, other.region);

const fits = (one: string | null, other: string | null): boolean => one === null || other === null || one === other;
