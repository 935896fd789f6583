/** An interface endpoint and the reason for paying for it. */
export interface EndpointService {
  /** Service name without its prefix: `ecr.api`. */
  readonly service: string;
  readonly reason: string;
}
