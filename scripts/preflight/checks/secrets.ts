import { DescribeKeyCommand } from '@aws-sdk/client-kms';

import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { byHand, command, failed, passed, type Observation } from '../observation';
import { readsOf } from '../permission';
import { secretNamed } from '../read/secret';
import { secretUses, type SecretUse } from '../secret-use';

/** People put secrets in by hand, so that no template ever holds them: a deployment cannot make the one that is missing. */
export const secrets: Check = {
  id: 'secrets',
  explanation: 'Secrets that stacks use by name exist, under a key that their readers may use.',
  mendedBy: '`aws secretsmanager create-secret`, or another key',
  permissions: [
    ...readsOf(['arn:aws:secretsmanager:*:*:secret:*'], 'secretsmanager:DescribeSecret'),
    ...readsOf(['arn:aws:kms:*:*:key/*'], 'kms:DescribeKey'),
  ],
  scope: 'region',
  look: async (target, aws) =>
    (await Promise.all(secretUses(target).map((use) => lookAt(use, aws.in(use.region))))).flat(),
};

async function lookAt({ name, region, stacks, keys }: SecretUse, aws: Aws): Promise<Observation[]> {
  const secret = await secretNamed(aws, name);
  const users = stacks.join(', ');
  if (secret === undefined) {
    return [
      failed(
        `there is no secret ${name} in ${region}, where it is used by ${users}`,
        byHand(
          `write what it holds into a file, and: aws secretsmanager create-secret --name ${name} --secret-string file://<file> --region ${region}`,
        ),
      ),
    ];
  }
  if (secret.DeletedDate !== undefined) {
    return [
      failed(
        `secret ${name} in ${region}, which is used by ${users}, is going to be deleted`,
        command(`aws secretsmanager restore-secret --secret-id ${name} --region ${region}`),
      ),
    ];
  }
  const foreign = secret.KmsKeyId === undefined ? undefined : await customerKey(secret.KmsKeyId, aws);
  if (foreign !== undefined && !keys.includes(foreign)) {
    return [
      failed(
        `secret ${name} in ${region} is encrypted with ${foreign}, which may not be used by ${users}`,
        byHand(
          `encrypt it with the key of AWS (aws secretsmanager update-secret --secret-id ${name} --kms-key-id alias/aws/secretsmanager --region ${region}), ` +
            'or, for the webhook of Slack, name the key in alerting.slack.encryptionKey',
        ),
      ),
    ];
  }
  return [passed(`secret ${name} is in ${region}`)];
}

/** The ARN of a key that a customer manages; undefined for one of AWS, which everybody of the account may use. */
async function customerKey(KeyId: string, aws: Aws): Promise<string | undefined> {
  const { KeyMetadata } = await aws.kms().send(new DescribeKeyCommand({ KeyId }));
  return KeyMetadata?.KeyManager === 'AWS' ? undefined : (KeyMetadata?.Arn ?? KeyId);
}
