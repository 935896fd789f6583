import { CreateKeyCommand } from '@aws-sdk/client-kms';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';

import type { JsonObject } from '../../../../lib/compliance/template';
import type { EmulatedAccount } from '../../../support/emulated-account';
import { secretArn } from '../../../support/secret-arn';

/** A policy that gives access to a secret, and to a key with which it is decrypted. */
export const readerOf = (name: string, key?: string): JsonObject => ({
  Reader: {
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: {
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: secretArn(name) },
          ...(key === undefined ? [] : [{ Effect: 'Allow', Action: ['kms:Decrypt'], Resource: [key] }]),
        ],
      },
    },
  },
});

/** A custom resource that has a secret replicated. */
export const replicaOf = (name: string, region: string): JsonObject => ({
  Replica: {
    Type: 'Custom::ReplicatedSecret',
    Properties: {
      ServiceToken: 'function',
      Create: JSON.stringify({
        action: 'ReplicateSecretToRegions',
        parameters: { SecretId: name, AddReplicaRegions: [{ Region: region }] },
        physicalResourceId: { id: name },
      }),
    },
  },
});

/** Puts a secret into an account. */
export async function storeSecret(
  account: EmulatedAccount,
  Name: string,
  { KmsKeyId, region }: { readonly KmsKeyId?: string; readonly region?: string } = {},
): Promise<void> {
  const secret = { Name, SecretString: 'hush', ...(KmsKeyId === undefined ? {} : { KmsKeyId }) };
  await account.aws(region).secrets().send(new CreateSecretCommand(secret));
}

/** Makes a key of the customer’s, and gives its ARN. */
export async function newKey(account: EmulatedAccount): Promise<string> {
  const { KeyMetadata } = await account.aws().kms().send(new CreateKeyCommand());
  return KeyMetadata?.Arn ?? '';
}
