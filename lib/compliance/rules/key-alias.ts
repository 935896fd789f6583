import type { Rule } from '../rule';
import { referencesIn } from '../template';

export const keyAlias: Rule = {
  id: 'key-alias',
  requirement: 'Every KMS key has an alias in the same stack, so that people can tell what it is for.',
  fix: 'Add an alias whose target is this key.',
  check({ type, logicalId }, { resources }) {
    if (type !== 'AWS::KMS::Key' && type !== 'AWS::KMS::ReplicaKey') return [];
    const named = [...resources.values()].some(
      (other) => other.type === 'AWS::KMS::Alias' && referencesIn(other.properties['TargetKeyId']).has(logicalId),
    );
    return named ? [] : [{ location: '' }];
  },
};
