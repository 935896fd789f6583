/** What a pod asks for. */
export interface Requests {
  readonly cpu: string;
  readonly memory: string;
}

/**
 * Requests of a controller, and its limit: memory cannot be taken back, so that it is limited at what was asked for; processor
 * time can, and a limit would only slow it down.
 */
export const requests = ({ cpu, memory }: Requests) => ({ requests: { cpu, memory }, limits: { memory } });
