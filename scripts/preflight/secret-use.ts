import { items, outcomes, type Json } from '../../lib/compliance/template';
import { literal } from './pseudo-parameters';
import { resourcesOf } from './resources';
import type { Target } from './target';

/** A secret that templates use by its name: somebody has made it before, or must. */
export interface SecretUse {
  readonly name: string;
  readonly region: string;
  /** Names of the stacks that use it. */
  readonly stacks: readonly string[];
  /** ARNs of the keys that whoever uses it may decrypt with. */
  readonly keys: readonly string[];
}

/** The ARN of a secret whose last six characters nobody knows beforehand. */
const BY_NAME = /^arn:[^:]+:secretsmanager:([^:]+):[^:]+:secret:([^*?]+)-\?{6}$/;

/** The secrets that policies give access to, by name and Region. */
export function secretUses(target: Target): SecretUse[] {
  const uses = new Map<string, SecretUse>();
  for (const { stack, statements } of policies(target)) {
    const resources = statements.flatMap((statement) => texts(items(statement, 'Resource'), target));
    const keys = statements.filter(decrypts).flatMap((statement) => texts(items(statement, 'Resource'), target));
    for (const resource of resources) {
      const [, region = '', name] = BY_NAME.exec(resource) ?? [];
      if (name === undefined) continue;
      const use = uses.get(`${region} ${name}`);
      uses.set(`${region} ${name}`, {
        name,
        region,
        stacks: [...new Set([...(use?.stacks ?? []), stack])],
        // A key counts where everybody who uses the secret may use the key.
        keys: use === undefined ? keys : keys.filter((key) => use.keys.includes(key)),
      });
    }
  }
  return [...uses.values()];
}

/** Each policy by itself: who has the secret of one has the key of the same one. */
const policies = (target: Target): { stack: string; statements: readonly Json[] }[] =>
  resourcesOf(target, 'AWS::IAM::ManagedPolicy', 'AWS::IAM::Policy', 'AWS::IAM::Role').flatMap(
    ({ properties, stack }) =>
      [properties, ...items(properties, 'Policies')].map((policy) => ({
        stack: stack.name,
        statements: items(policy, 'PolicyDocument', 'Statement').filter(
          (statement) => !outcomes(statement, 'Effect').includes('Deny'),
        ),
      })),
  );

const decrypts = (statement: Json): boolean => items(statement, 'Action').includes('kms:Decrypt');

const texts = (values: readonly Json[], target: Target): string[] =>
  values.flatMap((value) => literal(value, target) ?? []);
