import { RemovalPolicy } from 'aws-cdk-lib';

import type { Environment } from '../config/schema';

/**
 * What becomes of keys, log groups, buckets and tables when their stack is deleted, or when an update takes them out of it.
 *
 * A creation that fails and is rolled back takes them along in any case: CloudFormation’s plain `Retain` would keep the
 * log groups even then, and the next try would fail because their names are taken.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export const removalPolicy = ({ onDelete }: Pick<Environment, 'onDelete'>): RemovalPolicy =>
  ({ retain: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE, destroy: RemovalPolicy.DESTROY })[onDelete];
