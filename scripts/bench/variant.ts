/** One way to synthesize, measured as a process of its own. */
export interface Variant {
  readonly id: string;
  readonly title: string;
  /** Arguments of Node. */
  readonly command: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Id of the variant that does nothing but start, with the same validation. */
  readonly floor?: string;
  /** Id of the variant of the yardstick that it is compared with: alone with alone, CLI with CLI. */
  readonly yardstick?: string;
}

/** In a command, stands for the folder that a run writes to; it is also in `CDK_OUTDIR`. */
export const OUTPUT = '{output}';
