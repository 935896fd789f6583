import { CHECKS } from './checks';
import type { Finding } from './finding';
import type { Question } from './question';

/** What one check says of one cluster. */
export interface Result extends Finding {
  readonly check: string;
}

/** Asks every check about one cluster. */
export const judge = (question: Question): Result[] =>
  CHECKS.flatMap(({ id, judge: ask }) => ask(question).map((finding) => ({ check: id, ...finding })));
