import type { z } from 'zod';

declare module 'zod' {
  interface GlobalMeta {
    /** What changing the property in a running environment replaces or interrupts. */
    change?: string;
    /** What a text must be, for the reference page: a pattern is for machines. */
    accepts?: string;
  }
}

/** Attaches its documentation to a property; JSON Schema, reference page and editor hints all read it from there. */
export function documented<S extends z.ZodType>(schema: S, description: string, change: string): S {
  return schema.meta({ description, change });
}

/** The most common answers to "what does changing it do?". */
export const CHANGE = {
  inPlace: 'Updated in place, without interruption.',
  rolling: 'Nodes are replaced one batch at a time; pods move, disruption budgets are respected.',
  replacesAll:
    'Replaces everything: another name is another copy of the platform. Destroy the old one after moving workloads.',
  replacesCluster: 'Replaces the cluster. CloudFormation fails rather than do it, because the cluster name is taken.',
} as const;
