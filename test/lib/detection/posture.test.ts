import { Posture } from '../../../lib/detection/posture';
import { valid } from '../../support/configuration';
import { ConstructStack, propertiesOf } from '../../support/construct-stack';
import { propertyOf } from '../../support/property-of';

describe('Posture', () => {
  const stack = new ConstructStack(valid);
  new Posture(stack, 'Posture', { environment: valid });

  it('switches Security Hub on without the standards that it would choose, with one finding for each control', () => {
    expect(propertiesOf(stack.rendered('AWS::SecurityHub::Hub'))).toEqual([
      {
        EnableDefaultStandards: false,
        AutoEnableControls: true,
        ControlFindingGenerator: 'SECURITY_CONTROL',
        Tags: expect.objectContaining({ environment: 'test', owner: 'team@example.com' }) as unknown,
      },
    ]);
  });

  it('names its standards, in whichever partition and Region, and makes them after the hub', () => {
    const standards = Object.values(stack.rendered('AWS::SecurityHub::Standard'));
    const arn = (name: string) => ({
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:securityhub:us-east-1::standards/${name}`]],
    });
    expect(standards.map(({ Properties }) => propertyOf(Properties, 'StandardsArn'))).toEqual([
      arn('aws-foundational-security-best-practices/v/1.0.0'),
      arn('cis-aws-foundations-benchmark/v/5.0.0'),
    ]);
    const hub = Object.keys(stack.rendered('AWS::SecurityHub::Hub'));
    expect(standards.map(({ DependsOn }) => DependsOn)).toEqual([hub, hub]);
  });
});
