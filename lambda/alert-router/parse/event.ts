import { z } from 'zod';

import { listOf, text } from './lenient';

/** An event of EventBridge: what all of them have. */
export const event = z.object({
  source: z.string(),
  'detail-type': z.string(),
  account: text,
  region: text,
  resources: listOf(z.string()),
  detail: z.unknown().optional(),
});

export type Event = z.output<typeof event>;
