/** What a query is about. */
export interface Subject {
  readonly cluster: string;
  /** The tag that says whose a resource is, as an export writes it: `user_cost_center`. */
  readonly teamKey: string;
}

/** A question that people ask about cost. */
export interface SavedQuery {
  /** Kebab case: the end of its name in Athena. */
  readonly name: string;
  /** The question, and how to read the answer. */
  readonly description: string;
  /** The query in Athena’s dialect, over the running month. */
  readonly sql: (subject: Subject) => string;
}
