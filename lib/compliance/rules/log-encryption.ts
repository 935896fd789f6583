import type { Rule } from '../rule';
import { outcomes } from '../template';

export const logEncryption: Rule = {
  id: 'log-encryption',
  requirement: 'Every log group is encrypted with a customer-managed key.',
  fix: "Set KmsKeyId to the ARN of the platform's key for logs.",
  check({ type, properties }) {
    if (type !== 'AWS::Logs::LogGroup') return [];
    return outcomes(properties, 'KmsKeyId').includes(undefined) ? [{ location: 'KmsKeyId' }] : [];
  },
};
