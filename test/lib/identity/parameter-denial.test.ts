import * as iam from 'aws-cdk-lib/aws-iam';

import { ParameterDenial } from '../../../lib/identity/parameter-denial';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

describe('ParameterDenial', () => {
  const stack = new ConstructStack(valid);
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  role.addManagedPolicy(new ParameterDenial(role, 'NoParameters'));
  const [policy] = propertiesOf(stack.rendered('AWS::IAM::ManagedPolicy'));

  it('denies every parameter but the public ones of AWS, in every region', () => {
    expect(propertyOf(policy, 'PolicyDocument', 'Statement')).toEqual([
      {
        Sid: 'NoParameters',
        Effect: 'Deny',
        Action: ['ssm:GetParameter', 'ssm:GetParameters'],
        NotResource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':ssm:*::parameter/aws/service/*']] },
      },
    ]);
  });
});
