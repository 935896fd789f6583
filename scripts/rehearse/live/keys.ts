import {
  DescribeKeyCommand,
  GetKeyRotationStatusCommand,
  paginateListAliases,
  paginateListKeys,
} from '@aws-sdk/client-kms';

import type { Aws } from '../aws';

/** A key of the account, without those that AWS keeps. */
export interface LiveKey {
  readonly id: string;
  readonly description: string;
  /** `Enabled`, `PendingDeletion`... */
  readonly state: string;
  readonly rotates: boolean;
  readonly aliases: readonly string[];
}

/** Reads every customer managed key. */
export async function readKeys({ kms }: Aws): Promise<LiveKey[]> {
  const aliases = new Map<string, string[]>();
  for await (const page of paginateListAliases({ client: kms }, {})) {
    for (const { TargetKeyId = '', AliasName = '' } of page.Aliases ?? []) {
      aliases.set(TargetKeyId, [...(aliases.get(TargetKeyId) ?? []), AliasName]);
    }
  }
  const keys: LiveKey[] = [];
  for await (const page of paginateListKeys({ client: kms }, {})) {
    for (const { KeyId = '' } of page.Keys ?? []) {
      const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId }));
      if (KeyMetadata?.KeyManager === 'AWS' || isOfAws(aliases.get(KeyId))) continue;
      const state = KeyMetadata?.KeyState ?? '';
      const rotates =
        state === 'Enabled' && (await kms.send(new GetKeyRotationStatusCommand({ KeyId }))).KeyRotationEnabled === true;
      keys.push({
        id: KeyId,
        description: KeyMetadata?.Description ?? '',
        state,
        rotates,
        aliases: aliases.get(KeyId) ?? [],
      });
    }
  }
  return keys;
}

/** The emulator calls the keys that AWS keeps for its services the customer’s; their aliases tell. */
const isOfAws = (aliases: readonly string[] = []): boolean => aliases.some((alias) => alias.startsWith('alias/aws/'));
