import type { Match } from './matches';

/** The result as a reader of a terminal wants it. */
export const textOf = (templates: number, matches: readonly Match[]): string =>
  [
    ...matches.map(
      ({ level, rule, template, path, message }) =>
        `${level.toUpperCase()} ${rule} ${template}\n  ${path}\n  ${message}`,
    ),
    matches.length === 0
      ? `cfn-lint: ${templates} templates, nothing found.`
      : `cfn-lint: ${templates} templates, ${matches.length} found. Correct them, or accept a warning in .cfnlintrc.yaml with its reason.`,
  ].join('\n');
