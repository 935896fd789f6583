import { intrinsic, isList, isObject, textOf, type Json, type JsonObject } from '../../../lib/compliance/template';
import type { Site } from './site';

/** What a template’s functions look up. */
export interface Surroundings {
  readonly site: Site;
  readonly stackName: string;
  readonly conditions: JsonObject;
  readonly parameters: JsonObject;
  /** The value of `Ref` (attribute `Ref`) or `Fn::GetAtt`. */
  readonly lookUp: (logicalId: string, attribute: string) => string;
  /** The value that another stack exports under a name. */
  readonly imported: (name: string) => Json;
  /** The value that a stack, of whatever region, puts out under a name. */
  readonly putOut: (stackName: string, output: string) => Json;
}

const PSEUDO: Readonly<Record<string, (around: Surroundings) => string | undefined>> = {
  'AWS::AccountId': ({ site }) => site.account,
  'AWS::NoValue': () => undefined,
  'AWS::Partition': ({ site }) => site.partition,
  'AWS::Region': ({ site }) => site.region,
  'AWS::StackName': ({ stackName }) => stackName,
  'AWS::URLSuffix': ({ site }) => site.urlSuffix,
};

/**
 * What CloudFormation would make of a value: every function worked out, `AWS::NoValue` gone.
 *
 * Throws a RangeError for a function, a parameter or a reference whose value nobody can tell offline.
 */
export function concrete(value: Json, around: Surroundings): Json | undefined {
  const [name, argument] = intrinsic(value) ?? [];
  if (name !== undefined && argument !== undefined) return worked(name, argument, around);
  if (isList(value)) return value.map((item) => concrete(item, around)).filter((item) => item !== undefined);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const made = concrete(part, around);
      return made === undefined ? [] : [[key, made]];
    }),
  );
}

function worked(name: string, argument: Json, around: Surroundings): Json | undefined {
  const list = (): readonly Json[] => listOf(concrete(argument, around), name);
  switch (name) {
    case 'Ref':
      return reference(textOf(argument), around);
    case 'Fn::GetAtt': {
      const [id = '', ...attribute] = isList(argument) ? argument.map(String) : textOf(argument).split('.');
      return around.lookUp(id, attribute.join('.'));
    }
    case 'Fn::ImportValue':
      return around.imported(textOf(concrete(argument, around)));
    case 'Fn::GetStackOutput': {
      const asked = isObject(argument) ? argument : {};
      return around.putOut(textOf(asked['StackName']), textOf(asked['OutputName']));
    }
    case 'Fn::If': {
      const [condition, yes = null, no = null] = listOf(argument, name);
      return concrete(holds({ Condition: condition ?? null }, around) ? yes : no, around);
    }
    case 'Fn::Join': {
      const [delimiter, parts] = list();
      return listOf(parts, name).map(String).join(textOf(delimiter));
    }
    case 'Fn::Split': {
      const [delimiter, text] = list();
      return textOf(text).split(textOf(delimiter));
    }
    case 'Fn::Select': {
      const [index, parts] = list();
      const chosen = listOf(parts, name)[Number(index)];
      if (chosen === undefined) throw new RangeError(`Fn::Select finds no item ${JSON.stringify(index)}`);
      return chosen;
    }
    case 'Fn::Sub':
      return substituted(argument, around);
    default:
      throw new RangeError(`A policy uses ${name}: teach test/support/iam/concrete.ts what it gives`);
  }
}

function reference(name: string, around: Surroundings): Json | undefined {
  const pseudo = PSEUDO[name];
  if (pseudo !== undefined) return pseudo(around);
  if (name in around.parameters) throw new RangeError(`A policy depends on the parameter ${name}, which has no value`);
  return around.lookUp(name, 'Ref');
}

function substituted(argument: Json, around: Surroundings): string {
  const [text = '', variables] = isList(argument) ? argument : [argument];
  const given = isObject(variables) ? variables : {};
  return textOf(text).replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, variable: string) => {
    if (literal !== '') return `\${${variable}}`;
    const own = given[variable];
    const [id = '', ...attribute] = variable.split('.');
    const made =
      own !== undefined
        ? concrete(own, around)
        : attribute.length > 0
          ? around.lookUp(id, attribute.join('.'))
          : reference(variable, around);
    return textOf(made);
  });
}

/** Whether a condition of the template holds. */
function holds(condition: Json, around: Surroundings): boolean {
  if (!isObject(condition)) throw new RangeError(`No condition: ${JSON.stringify(condition)}`);
  const [name, argument = null] = Object.entries(condition)[0] ?? [];
  const all = (): readonly Json[] => listOf(argument, name);
  switch (name) {
    case 'Condition': {
      const named = around.conditions[textOf(argument)];
      if (named === undefined) throw new RangeError(`The template has no condition ${textOf(argument)}`);
      return holds(named, around);
    }
    case 'Fn::Equals': {
      const [left, right] = listOf(concrete(argument, around), name);
      return left === right;
    }
    case 'Fn::Not':
      return !all().some((other) => holds(other, around));
    case 'Fn::And':
      return all().every((other) => holds(other, around));
    case 'Fn::Or':
      return all().some((other) => holds(other, around));
    default:
      throw new RangeError(`A condition uses ${String(name)}: teach test/support/iam/concrete.ts what it means`);
  }
}

function listOf(value: Json | undefined, name: string | undefined): readonly Json[] {
  if (!isList(value)) throw new RangeError(`${String(name)} takes a list, not ${JSON.stringify(value)}`);
  return value;
}
