import type { PipelineRule } from './rule';

export const nameOfItsOwn: PipelineRule = {
  id: 'name-of-its-own',
  requirement: 'A pipeline is not called like an environment: both would make the same names.',
  check: ({ name }, environments) =>
    environments.some((environment) => environment.name === name)
      ? [
          {
            path: 'name',
            value: name,
            rule: 'must differ from the name of every environment',
            fix: 'write "delivery", or another word that no environment has',
          },
        ]
      : [],
};
