import { countDynamicReferences, importsIn } from '../../../scripts/synth/shared-values';

const imported = (name: unknown) => ({ 'Fn::ImportValue': name });

describe('what a template takes from elsewhere', () => {
  test('counts an export once, however often it is imported', () => {
    const template = { Resources: { A: [imported('a'), imported('b')], B: { deep: { deeper: imported('a') } } } };
    expect(importsIn(template).size).toBe(2);
  });

  test('tells exports apart whose names are composed', () => {
    const named = (part: string) => imported({ 'Fn::Sub': `\${AWS::StackName}-${part}` });
    expect(importsIn([named('a'), named('b'), named('a')]).size).toBe(2);
  });

  test('counts every dynamic reference, several in one text too', () => {
    const two = '{{resolve:ssm:/a}}{{resolve:secretsmanager:b:SecretString:c}}';
    expect(countDynamicReferences({ A: two, B: [{ C: 'x {{resolve:ssm:/a}}' }], D: 'resolve:ssm:/d' })).toBe(3);
  });

  test.each([[null], ['text'], [7], [[]], [{}]])('finds nothing in %j', (value) => {
    expect(importsIn(value).size).toBe(0);
    expect(countDynamicReferences(value)).toBe(0);
  });
});
