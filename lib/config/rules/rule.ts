import type { Problem } from '../problem';
import type { Environment } from '../schema';

/** A rule over more than one property, or over one property and what is known of AWS; its id is the name of its file. */
export interface Rule<Subject = Environment> {
  readonly id: string;
  /** The rule as one sentence, for the configuration reference. */
  readonly requirement: string;
  /**
   * Every way in which an environment, or whatever else the rule is about, breaks it.
   *
   * Values may still be malformed (a range that is no range): such a value is another rule's business and is passed over.
   */
  check(subject: Subject): Problem[];
}
