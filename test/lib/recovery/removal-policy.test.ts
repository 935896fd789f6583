import * as sns from 'aws-cdk-lib/aws-sns';

import { removalPolicy } from '../../../lib/recovery/removal-policy';
import { valid } from '../../support/configuration';
import { ConstructStack } from '../../support/construct-stack';

test.each([
  ['retain', 'RetainExceptOnCreate', 'Retain'],
  ['destroy', 'Delete', 'Delete'],
] as const)(
  'onDelete %s keeps nothing of a creation that failed, so that its names are free for the next try',
  (onDelete, DeletionPolicy, UpdateReplacePolicy) => {
    const stack = new ConstructStack(valid);
    new sns.Topic(stack, 'Kept').applyRemovalPolicy(removalPolicy({ onDelete }));
    expect(Object.values(stack.rendered('AWS::SNS::Topic'))).toMatchObject([{ DeletionPolicy, UpdateReplacePolicy }]);
  },
);
