import type { BootstrapWords } from './bootstrap-words';

/** How a failure is mended. */
export type Fix =
  /** A command, exact: whoever reads it can run it as it stands. */
  | { readonly kind: 'command'; readonly command: string }
  /** `cdk bootstrap`, which `--fix` runs, unless somebody must decide first. */
  | { readonly kind: 'bootstrap'; readonly words: BootstrapWords; readonly decide?: true }
  /** What no command does: an edit of the configuration, a click that AWS wants a person to make. */
  | { readonly kind: 'by-hand'; readonly how: string };

/** One thing that a check found in a target. */
export type Observation = {
  /** The Region that it is about. Default: that of the target. */
  readonly region?: string;
  /** One sentence without its full stop. */
  readonly says: string;
} & ({ readonly outcome: 'passed' } | { readonly outcome: 'warning' | 'failed'; readonly fix: Fix });

export const passed = (says: string): Observation => ({ outcome: 'passed', says });
export const failed = (says: string, fix: Fix): Observation => ({ outcome: 'failed', says, fix });
/** Something that does not stand in the way of a deployment, but that somebody should know. */
export const warning = (says: string, fix: Fix): Observation => ({ outcome: 'warning', says, fix });

export const command = (text: string): Fix => ({ kind: 'command', command: text });
export const byHand = (how: string): Fix => ({ kind: 'by-hand', how });
export const bootstrap = (words: BootstrapWords): Fix => ({ kind: 'bootstrap', words });
/** `cdk bootstrap` in a way that takes something away, or with a word that a person fills in. */
export const decidedBootstrap = (words: BootstrapWords): Fix => ({ kind: 'bootstrap', words, decide: true });
