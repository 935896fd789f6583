import { Stack } from 'aws-cdk-lib';

import { CRYPTOGRAPHY, ENCRYPT_AND_DECRYPT, via } from '../../../../lib/encryption/key-use/cryptography';
import * as written from './support/written';

describe('a use of a key', () => {
  it('is cryptography: it administers nothing and lends the key to nobody', () => {
    expect(CRYPTOGRAPHY).toEqual(written.CRYPTOGRAPHY);
    expect(ENCRYPT_AND_DECRYPT).toEqual([...written.CRYPTOGRAPHY, 'kms:DescribeKey']);
  });

  it('through a service is bound to its endpoint in this Region', () => {
    expect(new Stack().resolve(via('sqs'))).toEqual(written.via('sqs'));
  });
});
