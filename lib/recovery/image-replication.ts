import { Aws } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import { Construct } from 'constructs';

import type { RecoverableEnvironment } from '../config/second-region';

/**
 * Whether this environment sets up the replication of images, of which a registry has one setting in each Region.
 *
 * A copy with a suffix stands beside one without, which has done it: the copy adopts.
 */
export const replicatesImages = ({ recovery, suffix }: RecoverableEnvironment): boolean =>
  recovery.images === 'create' && suffix === undefined;

/** Copies every image that is pushed from now on to the second Region; those that are there already stay where they are. */
export class ImageReplication extends Construct {
  constructor(scope: Construct, id: string, props: { readonly environment: RecoverableEnvironment }) {
    super(scope, id);
    const { region, imagePrefixes } = props.environment.recovery;
    new ecr.CfnReplicationConfiguration(this, 'Configuration', {
      replicationConfiguration: {
        rules: [
          {
            destinations: [{ region, registryId: Aws.ACCOUNT_ID }],
            ...(imagePrefixes.length === 0
              ? {}
              : { repositoryFilters: imagePrefixes.map((filter) => ({ filter, filterType: 'PREFIX_MATCH' })) }),
          },
        ],
      },
    });
  }
}
