import type { Rule } from '../rule';
import { intrinsic, isList, isObject, outcomes, textOf, type Json, type Template } from '../template';

/** Runtimes in support on 2026-11-20; one that is not listed is refused, so that an old one cannot slip through. */
const SUPPORTED = new Set([
  'dotnet10',
  'java21',
  'java25',
  'nodejs22.x',
  'nodejs24.x',
  'provided.al2023',
  'python3.11',
  'python3.12',
  'python3.13',
  'python3.14',
  'ruby3.3',
  'ruby3.4',
]);

export const supportedLambdaRuntime: Rule = {
  id: 'supported-lambda-runtime',
  requirement: 'Every Lambda function runs on a runtime that AWS still supports.',
  fix: 'Choose nodejs24.x, python3.13 or another runtime in support.',
  check({ type, properties }, template) {
    if (type !== 'AWS::Lambda::Function') return [];
    const used = outcomes(properties, 'Runtime').flatMap((runtime) => mapped(runtime, template));
    // A function from a container image has no runtime.
    const old = used
      .filter((runtime) => runtime !== undefined)
      .map(textOf)
      .filter((runtime) => !SUPPORTED.has(runtime));
    return [...new Set(old)].map((finding) => ({ finding, location: 'Runtime' }));
  },
};

/** CDK's own functions look their runtime up by region: every value that the mapping may give is judged. */
function mapped(value: Json | undefined, { mappings }: Template): readonly (Json | undefined)[] {
  const [name, argument] = intrinsic(value) ?? [];
  if (name !== 'Fn::FindInMap' || !isList(argument)) return [value];
  const [map, , key] = argument.map(textOf);
  const rows = map === undefined ? undefined : mappings[map];
  const values = isObject(rows) && key !== undefined ? Object.values(rows).flatMap((row) => outcomes(row, key)) : [];
  return values.length > 0 ? values : [value];
}
