import type { Target } from './target';

/** Where artifacts stand in one Region. */
export interface Artifacts {
  readonly bucketName: string;
  readonly keyArn: string;
}

/** One environment on its way through a pipeline. */
export interface Delivered<Stage> {
  readonly environment: string;
  /** Whether somebody approves every deployment. */
  readonly approval: boolean;
  readonly stage: Stage;
  readonly targets: readonly Target[];
}
