import { Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';

/** This account. */
export const ACCOUNT = { Ref: 'AWS::AccountId' };

/** What a use of a key by itself takes. */
export const CRYPTOGRAPHY = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*'];

/** The endpoint of a service, as a template has it. */
export const via = (service: string) => ({
  'Fn::Join': ['', [`${service}.`, { Ref: 'AWS::Region' }, '.amazonaws.com']],
});

/** Statements as a template has them. */
export const written = (statements: readonly iam.PolicyStatement[], stack = new Stack()): unknown =>
  stack.resolve(statements.map((statement) => statement.toStatementJson() as unknown));

/** Whoever IAM allows in this account. */
export const ROOT = { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', ACCOUNT, ':root']] } };
