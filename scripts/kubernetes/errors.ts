import { Failure } from '../terminal/failure';

/** No connection to the API server. */
export class UnreachableKubernetesError extends Failure {
  override readonly name = 'UnreachableKubernetesError';

  constructor(endpoint: string, cause: unknown) {
    super(`${endpoint} does not answer: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The API server answers, but not what it was asked for. */
export class RefusedByKubernetesError extends Failure {
  override readonly name = 'RefusedByKubernetesError';

  constructor(
    asked: string,
    readonly status: number,
    said = 'without a word',
  ) {
    super(`the API server refuses ${asked} with ${status}: ${said}`);
  }
}
