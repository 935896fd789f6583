import { validatePipeline } from '../../../../lib/config/pipeline/validate';
import { pipeline } from '../../../../lib/config/pipeline/pipeline';
import { ConfigurationError } from '../../../../lib/config/problem';
import { nameable, smallestPipeline } from '../../../support/pipeline';

const refused = (input: unknown): ConfigurationError => {
  try {
    validatePipeline(input, nameable);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('It was accepted');
};

describe('validatePipeline', () => {
  it('accepts the pipeline of this repository: prod waits for an approval', () => {
    const { environments } = validatePipeline(pipeline);
    expect(environments.map(({ environment, approval }) => [environment, approval])).toEqual([
      ['dev', false],
      ['staging', false],
      ['prod', true],
    ]);
  });

  it('reports every problem at once, under the name of the pipeline', () => {
    const { message, problems } = refused({
      ...smallestPipeline,
      repository: 'https://github.com/example/eks-platform',
      branch: 'refs//heads',
      connection: 'mine',
      emails: ['nobody'],
      colour: 'blue',
      name: 'test',
      environments: [{ environment: 'nowhere' }, { environment: 'test', approval: 'no' }],
    });
    expect(message).toContain('Pipeline "test" has 8 problems:');
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'branch',
      'colour',
      'connection',
      'emails[0]',
      'environments[0].environment',
      'environments[1].approval',
      'name',
      'repository',
    ]);
    for (const { rule, fix } of problems) {
      expect(rule).not.toBe('');
      expect(fix).not.toBe('');
    }
  });

  it('refuses what is no pipeline', () => {
    expect(refused('main').message).toContain('(the pipeline)');
  });
});
