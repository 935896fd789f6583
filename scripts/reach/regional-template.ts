import type { Template } from '../../lib/compliance/template';

/** A template with the Region that it is deployed to. */
export interface RegionalTemplate extends Template {
  /** Empty when the template fits any. */
  readonly region: string;
}
