import { join } from 'node:path';

import { readTemplate } from '../../../scripts/synth/read-template';
import { inFolder } from '../../support/temp-folder';
import { NOTHING } from './nothing';

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
      ...NOTHING,
      resources: 4,
      outputs: 1,
      parameters: 2,
      bytes: JSON.stringify(template).length,
      nameCharacters: 1,
      customResources: 2,
      functions: 1,
    });
  });

  test('are zero for an empty template', () => {
    expect(counted({})).toEqual({ ...NOTHING, bytes: 2 });
  });

  test('tell exports from other outputs, and count imports', () => {
    const template = {
      Resources: { A: { Type: 'X::Y::Z', Properties: { A: { 'Fn::ImportValue': 'a' }, B: '{{resolve:ssm:/b}}' } } },
      Outputs: { A: { Value: 'a', Export: { Name: 'One:A' } }, B: { Value: 'b' } },
    };
    expect(counted(template)).toMatchObject({ outputs: 2, exports: 1, imports: 1, dynamicReferences: 1 });
  });

  test('take the largest where each value has a limit of its own', () => {
    const template = {
      Description: 'größer',
      Resources: { LongestName: { Type: 'X::Y::Z' } },
      Outputs: { A: { Value: 'a', Description: 'é' }, B: { Value: 'b', Description: 'four' } },
      Parameters: { A: { Type: 'String', Default: 'été' }, B: { Type: 'Number', Default: 7 }, C: { Type: 'String' } },
      Mappings: { A: { a: {}, b: {}, c: {} }, B: { a: {} } },
    };
    expect(counted(template)).toMatchObject({
      mappings: 2,
      mappingAttributes: 3,
      nameCharacters: 'LongestName'.length,
      descriptionBytes: 8,
      outputDescriptionBytes: 4,
      parameterBytes: 5,
    });
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
