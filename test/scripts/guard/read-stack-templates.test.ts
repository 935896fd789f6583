import { UnreadableAssemblyError } from '../../../scripts/assembly/read-json';
import { readStackTemplates } from '../../../scripts/guard/read-stack-templates';
import { assemblyOf } from '../../support/assembly';
import { inFolder } from '../../support/temp-folder';

describe(readStackTemplates, () => {
  test('reads stacks with their place, resources and conditions', () => {
    const template = { Conditions: { Always: true }, Resources: { Topic: { Type: 'AWS::SNS::Topic' } } };
    const [stack, ...others] = inFolder(assemblyOf(template), readStackTemplates);
    expect(others).toEqual([]);
    expect(stack).toMatchObject({
      name: 'One',
      account: null,
      region: 'eu-west-1',
      template: { conditions: { Always: true } },
    });
    expect(stack?.template.resources.get('Topic')?.type).toBe('AWS::SNS::Topic');
  });

  test('takes a template without conditions', () => {
    expect(inFolder(assemblyOf({}), readStackTemplates)).toMatchObject([{ template: { conditions: {} } }]);
  });

  test('refuses a template that is no object', () => {
    expect(() => inFolder(assemblyOf('[]'), readStackTemplates)).toThrow(UnreadableAssemblyError);
  });
});
