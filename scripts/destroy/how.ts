/** Time, which tests need not wait for. */
export interface Clock {
  /** Milliseconds since some moment. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** How an environment is destroyed. */
export interface How {
  /** Delete what people have stored: volumes of the cluster, objects in buckets that are to go. */
  readonly deleteData: boolean;
  /** Take off finalizers that nobody else takes off. */
  readonly removeFinalizers: boolean;
  /** Milliseconds that one thing may take to go. */
  readonly patience: number;
  readonly clock: Clock;
  /** Tells a person what is being done. */
  readonly say: (line: string) => void;
}
