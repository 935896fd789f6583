import { Aws } from 'aws-cdk-lib';

/** What a use of the key by itself takes. */
export const CRYPTOGRAPHY = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*'];

/** The same, and to look at the key beforehand. */
export const ENCRYPT_AND_DECRYPT = [...CRYPTOGRAPHY, 'kms:DescribeKey'];

/** The endpoint by which a service uses a key for somebody. It ends alike in every partition. */
export const via = (service: string): string => `${service}.${Aws.REGION}.amazonaws.com`;
