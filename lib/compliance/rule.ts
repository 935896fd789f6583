import type { Template, TemplateResource } from './template';

/** One thing that a resource does against a rule. */
export interface Finding {
  /** Tells this finding from others of the same rule: `rule-id[finding]` is what an acknowledgement names. */
  readonly finding?: string;
  /** Path of the property, below `Properties`; empty when it is about the resource as a whole. */
  readonly location: string;
  /** What to write instead, where that depends on the finding. */
  readonly fix?: string;
}

/** One rule of the platform: pure, one per file, its id the name of that file. */
export interface Rule {
  readonly id: string;
  /** The rule as one sentence. */
  readonly requirement: string;
  /** What to write instead, as one sentence. */
  readonly fix: string;
  check(resource: TemplateResource, template: Template): readonly Finding[];
}
