import { Stack } from 'aws-cdk-lib';

import { inThisPartition } from '../../../lib/identity/in-this-partition';

describe('inThisPartition', () => {
  it.each(['aws', 'aws-cn', 'aws-us-gov'])(
    'leaves the partition %s to the deployment, and the rest as it is',
    (partition) => {
      expect(new Stack().resolve(inThisPartition(`arn:${partition}:iam::111122223333:role/a:b`))).toEqual({
        'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::111122223333:role/a:b']],
      });
    },
  );
});
