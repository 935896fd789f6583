import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as cr from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';

import type { RecoverableEnvironment } from '../config/second-region';

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
    for (const name of secrets) {
      const call = (action: string, parameters: object): cr.AwsSdkCall => ({
        service: 'SecretsManager',
        action,
        parameters: { SecretId: name, ...parameters },
        physicalResourceId: cr.PhysicalResourceId.of(`${name} in ${region}`),
        // Nothing of the answer is wanted, least of all in a log.
        outputPaths: ['ARN'],
        logging: cr.Logging.withDataHidden(),
      });
      const arn = Stack.of(this).formatArn({ service: 'secretsmanager', resource: `secret:${name}-??????` });
      new cr.AwsCustomResource(this, name, {
        resourceType: 'Custom::ReplicatedSecret',
        onUpdate: call('ReplicateSecretToRegions', { AddReplicaRegions: [{ Region: region }] }),
        onDelete: {
          ...call('RemoveRegionsFromReplication', { RemoveReplicaRegions: [region] }),
          // A secret that is gone, or never was, has taken its replicas along: neither rollback nor deletion may fail on it.
          ignoreErrorCodesMatching: '^ResourceNotFoundException$',
        },
        installLatestAwsSdk: false,
        policy: cr.AwsCustomResourcePolicy.fromStatements([
          new iam.PolicyStatement({
            sid: 'Replicate',
            actions: ['secretsmanager:RemoveRegionsFromReplication', 'secretsmanager:ReplicateSecretToRegions'],
            resources: [arn],
          }),
        ]),
      });
    }
  }
}
