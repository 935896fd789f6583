import { Aws } from 'aws-cdk-lib';

/** An ARN that an operator wrote, as of the partition where it is used: one of another partition could not be meant. */
export const inThisPartition = (arn: string): string => arn.replace(/^arn:[^:]+:/, `arn:${Aws.PARTITION}:`);
