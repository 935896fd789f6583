import * as codeconnections from 'aws-cdk-lib/aws-codeconnections';
import { Construct } from 'constructs';

import { connectionName } from '../config/names';
import type { Pipeline } from '../config/pipeline/schema';
import { tagsOf } from '../config/tags';
import { inThisPartition } from '../identity/in-this-partition';

/** IAM knows the service by two names: connections that were made under the older one keep it in their ARN. */
export type ConnectionService = 'codeconnections' | 'codestar-connections';

/** The way to the repository: a connection that is made here and waits for its handshake, or one that is there. */
export class SourceConnection extends Construct {
  readonly connectionArn: string;
  readonly service: ConnectionService;

  constructor(scope: Construct, id: string, props: { readonly pipeline: Pipeline }) {
    super(scope, id);
    const { pipeline } = props;
    this.service = pipeline.connection.includes(':codestar-connections:') ? 'codestar-connections' : 'codeconnections';
    this.connectionArn =
      pipeline.connection === 'create'
        ? new codeconnections.CfnConnection(this, 'Connection', {
            connectionName: connectionName(pipeline),
            providerType: pipeline.provider,
            tags: Object.entries(tagsOf(pipeline)).map(([key, value]) => ({ key, value })),
          }).attrConnectionArn
        : inThisPartition(pipeline.connection);
  }
}
