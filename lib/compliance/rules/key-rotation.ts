import type { Rule } from '../rule';
import { isTrue, outcomes } from '../template';

export const keyRotation: Rule = {
  id: 'key-rotation',
  requirement: 'Every symmetric KMS key rotates.',
  fix: 'Set EnableKeyRotation to true.',
  check({ type, properties }) {
    if (type !== 'AWS::KMS::Key') return [];
    const symmetric = outcomes(properties, 'KeySpec').some(
      (spec) => spec === undefined || spec === 'SYMMETRIC_DEFAULT',
    );
    const rotates = outcomes(properties, 'EnableKeyRotation').every(isTrue);
    return symmetric && !rotates ? [{ location: 'EnableKeyRotation' }] : [];
  },
};
