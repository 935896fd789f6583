/** Every key and value inside a value, from the outside in. */
function* entriesIn(value: unknown): Generator<readonly [key: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    yield [key, child];
    yield* entriesIn(child);
  }
}

/** The different exports of other stacks that a template imports, as it names them. */
export const importsIn = (template: unknown): ReadonlySet<string> =>
  new Set(
    [...entriesIn(template)].filter(([key]) => key === 'Fn::ImportValue').map(([, name]) => JSON.stringify(name)),
  );

/** How often a template asks for a value of Parameter Store or Secrets Manager. */
export const countDynamicReferences = (template: unknown): number =>
  [...entriesIn(template)]
    .map(([, value]) => (typeof value === 'string' ? value.split('{{resolve:').length - 1 : 0))
    .reduce((sum, count) => sum + count, 0);
