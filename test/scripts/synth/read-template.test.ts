import { join } from 'node:path';

import { readTemplate } from '../../../scripts/synth/read-template';
import { inFolder } from '../../support/temp-folder';

const counted = (template: unknown) =>
  inFolder({ 'One.template.json': template }, (folder) => readTemplate(join(folder, 'One.template.json')));

describe('the counts of a template', () => {
  test('tell custom resources and functions apart', () => {
    const template = {
      Resources: {
        A: { Type: 'Custom::Thing' },
        B: { Type: 'AWS::CloudFormation::CustomResource' },
        C: { Type: 'AWS::Lambda::Function' },
        D: { Type: 'AWS::SNS::Topic' },
      },
      Outputs: { A: { Value: 'a' } },
      Parameters: { A: { Type: 'String' }, B: { Type: 'String' } },
    };
    expect(counted(template)).toEqual({
      resources: 4,
      outputs: 1,
      parameters: 2,
      bytes: JSON.stringify(template).length,
      customResources: 2,
      functions: 1,
    });
  });

  test('are zero for an empty template', () => {
    expect(counted({})).toMatchObject({ resources: 0, outputs: 0, parameters: 0, bytes: 2 });
  });

  test('count bytes, not characters', () => {
    expect(counted('{"Description":"é"}')).toMatchObject({ bytes: 20 });
  });

  test('refuse a resource without a type, and say where it is', () => {
    expect(() => counted({ Resources: { Broken: {} } })).toThrow(
      /One\.template\.json is not what CDK writes:[^]*Broken/,
    );
  });
});
