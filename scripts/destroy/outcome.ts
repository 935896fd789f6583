/** Something that would not go. */
export interface Stuck {
  readonly what: string;
  readonly why: string;
  /** What a person does about it. */
  readonly next: string;
}

/** What a step has done. */
export interface Outcome {
  /** `deleted load balancer k8s-shop-front`. */
  readonly did: readonly string[];
  readonly stuck: readonly Stuck[];
}

export const NOTHING: Outcome = { did: [], stuck: [] };

/** What several steps have done. */
export const joined = (outcomes: readonly Outcome[]): Outcome => ({
  did: outcomes.flatMap(({ did }) => did),
  stuck: outcomes.flatMap(({ stuck }) => stuck),
});
