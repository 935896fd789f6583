import type { Rule } from '../rule';
import { certainItems, outcomes, textOf } from '../template';

export const clusterEncryption: Rule = {
  id: 'cluster-encryption',
  requirement: 'A cluster encrypts its data with a customer-managed key.',
  fix: "Set EncryptionConfig with the ARN of the platform's key for clusters.",
  check({ type, properties }) {
    if (type !== 'AWS::EKS::Cluster') return [];
    const encrypted = outcomes(properties, 'EncryptionConfig').every((config) =>
      certainItems(config).some((item) => outcomes(item, 'Provider', 'KeyArn').every((key) => textOf(key) !== '')),
    );
    return encrypted ? [] : [{ location: 'EncryptionConfig' }];
  },
};
