import { DescribeRegistryCommand } from '@aws-sdk/client-ecr';

import { reads } from '../permission';
import type { Singleton } from './singleton';

/** A second setting would not fail: it would take the place of the first, whose replicas stop. */
export const imageReplication: Singleton = {
  type: 'AWS::ECR::ReplicationConfiguration',
  what: 'a replication of images by ECR',
  permissions: reads('ecr:DescribeRegistry'),
  live: async (aws) => {
    const { registryId = '', replicationConfiguration } = await aws.ecr().send(new DescribeRegistryCommand({}));
    return (replicationConfiguration?.rules ?? []).length > 0 ? [registryId] : [];
  },
  instead: () => "recovery: { images: 'existing' }",
};
