import type { Environment } from '../../../../lib/config/schema';
import type { Check } from '../../../../scripts/rehearse/checks/check';
import type { Live } from '../../../../scripts/rehearse/live/live';
import { environment as sound, live } from './sound';

/** What is broken, in the words of a title; the broken part of the account; what the check says of it. */
export type Broken = readonly [title: string, part: Partial<Live>, sentence: string];

/** What a check says of an account that is sound but for one part. */
export const findings = (check: Check, part: Partial<Live> = {}, environment: Environment = sound): string[] =>
  check({ ...live, ...part }, environment);
