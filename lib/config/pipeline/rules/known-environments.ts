import type { PipelineRule } from './rule';

export const knownEnvironments: PipelineRule = {
  id: 'known-environments',
  requirement: 'A pipeline delivers environments that exist, each once.',
  check(pipeline, environments) {
    const known = environments.map(({ name }) => name);
    return pipeline.environments.flatMap(({ environment }, index) => {
      const at = { path: `environments[${String(index)}].environment`, value: environment };
      if (!known.includes(environment)) {
        return [
          {
            ...at,
            rule: 'must be the name of an environment in lib/config/environments',
            fix: `write one of ${known.join(', ')}`,
          },
        ];
      }
      const first = pipeline.environments.findIndex((other) => other.environment === environment);
      if (first === index) return [];
      return [
        { ...at, rule: 'must be delivered once', fix: `remove it: environments[${String(first)}] delivers it already` },
      ];
    });
  },
};
