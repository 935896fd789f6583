import { Aws, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as cr from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';

import { acknowledge } from '../compliance/acknowledge';
import type { RecoverableEnvironment } from '../config/second-region';
import { PermissionPolicy } from '../identity/permission';

/** The one function that the CDK makes for all AWS calls of a stack: the id that AwsCustomResource gives it. */
const FUNCTION = `AWS${cr.AwsCustomResource.PROVIDER_FUNCTION_UUID.replaceAll('-', '')}`;

/**
 * Replicates secrets that exist to the second Region, under the same name.
 *
 * CloudFormation replicates only secrets that it has made itself; these were put in by people, so that no template ever held
 * them. Source: AWS Secrets Manager API Reference, ReplicateSecretToRegions.
 */
export class SecretReplication extends Construct {
  constructor(scope: Construct, id: string, props: { readonly environment: RecoverableEnvironment }) {
    super(scope, id);
    const { region, secrets } = props.environment.recovery;
    const logGroup = new logs.LogGroup(this, 'Logs');
    const role = new iam.Role(this, 'Role', {
      description: 'A function has secrets replicated',
      assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    });
    const permissions = new PermissionPolicy(this, 'Replicating', {
      description: 'Has secrets replicated to the second Region',
      permissions: [
        {
          sid: 'Replicate',
          actions: ['secretsmanager:RemoveRegionsFromReplication', 'secretsmanager:ReplicateSecretToRegions'],
          // AWS ends the ARN of a secret with a hyphen and six characters of its own.
          resources: secrets.map(
            (name) => `arn:${Aws.PARTITION}:secretsmanager:${Aws.REGION}:${Aws.ACCOUNT_ID}:secret:${name}-??????`,
          ),
        },
        {
          sid: 'Log',
          wildcard: 'The ARN of a log group ends with the wildcard of its streams.',
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [logGroup.logGroupArn],
        },
      ],
    });
    permissions.attachToRole(role);
    for (const name of secrets) {
      const call = (action: string, parameters: object): cr.AwsSdkCall => ({
        service: 'SecretsManager',
        action,
        parameters,
        physicalResourceId: cr.PhysicalResourceId.of(name),
        // Nothing of the answer is wanted, least of all in a log.
        outputPaths: ['ARN'],
        logging: cr.Logging.withDataHidden(),
      });
      // Another Region is another resource: nothing is ever updated, and the old replica goes when the new one is there.
      const replica = new cr.AwsCustomResource(this, `${name} in ${region}`, {
        resourceType: 'Custom::ReplicatedSecret',
        onCreate: call('ReplicateSecretToRegions', { SecretId: name, AddReplicaRegions: [{ Region: region }] }),
        onDelete: {
          ...call('RemoveRegionsFromReplication', {
            // The secret’s name if the replica was made here. After a creation that failed, perhaps because somebody else’s
            // replica is there, it is another text, which names no secret: that replica stays.
            SecretId: new cr.PhysicalResourceIdReference(),
            RemoveReplicaRegions: [region],
          }),
          // That text, a secret that is gone, a replica that is gone: neither rollback nor deletion may fail on them.
          ignoreErrorCodesMatching:
            '^(AccessDenied|ResourceNotFound|InvalidParameter|InvalidRequest|Validation)Exception$',
        },
        installLatestAwsSdk: false,
        role,
        logGroup,
      });
      replica.node.addDependency(permissions);
    }
    acknowledge(
      Stack.of(this).node.findChild(FUNCTION),
      'It runs for seconds while CloudFormation makes, changes or deletes a replica, one at a time, and tells CloudFormation ' +
        'itself when it fails. All that it calls is Secrets Manager; nothing in the VPC concerns it.',
      'NIST.800.53.R5::NIST.800.53.R5-LambdaConcurrency',
      'NIST.800.53.R5::NIST.800.53.R5-LambdaDLQ',
      'NIST.800.53.R5::NIST.800.53.R5-LambdaInsideVPC',
    );
  }
}
