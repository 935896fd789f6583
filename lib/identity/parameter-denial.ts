import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/**
 * Takes back what AmazonSSMManagedInstanceCore gives beside Session Manager: reading every parameter of the account, the
 * encrypted ones included, because the key `aws/ssm` decrypts for whoever may read. Public parameters of AWS, which name
 * its machine images, stay readable.
 *
 * Session Manager needs none of it. Source: Systems Manager User Guide, "Create a custom IAM role for Session Manager".
 */
export class ParameterDenial extends iam.ManagedPolicy {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Denies the parameters of the account',
      statements: [
        new iam.PolicyStatement({
          sid: 'NoParameters',
          effect: iam.Effect.DENY,
          actions: ['ssm:GetParameter', 'ssm:GetParameters'],
          notResources: [`arn:${Aws.PARTITION}:ssm:*::parameter/aws/service/*`],
        }),
      ],
    });
  }
}
