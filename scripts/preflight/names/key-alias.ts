import { paginateListAliases } from '@aws-sdk/client-kms';

import { allPages } from '../../aws/all-pages';
import { reads } from '../permission';
import type { NamedKind } from './named-kind';

/** An alias goes with its stack, while `onDelete: retain` keeps the key: one that is there belongs to something else. */
export const keyAlias: NamedKind = {
  type: 'AWS::KMS::Alias',
  what: 'key alias',
  permissions: reads('kms:ListAliases'),
  nameIn: ({ AliasName }) => AliasName,
  taken: async (aws) => {
    const found = await allPages(paginateListAliases({ client: aws.kms() }, {}), ({ Aliases }) => Aliases);
    return new Map(found.map(({ AliasName = '' }) => [AliasName, AliasName]));
  },
  isImportable: true,
  holds: null,
  deletion: (name) => `aws kms delete-alias --alias-name ${name}`,
};
