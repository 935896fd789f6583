import { DescribeSecretCommand, type DescribeSecretResponse } from '@aws-sdk/client-secrets-manager';

import { askOnce } from '../../aws/ask-once';
import type { Aws } from '../../aws/aws';
import { existing } from '../existing';

/** A secret of a Region by its name, without what it holds; undefined when there is none. */
export const secretNamed = askOnce((aws: Aws, SecretId: string): Promise<DescribeSecretResponse | undefined> =>
  existing(() => aws.secrets().send(new DescribeSecretCommand({ SecretId }))),
);
