import type { PipelineRule } from './rule';

export const approvalBeforeData: PipelineRule = {
  id: 'approval-before-data',
  requirement: 'An environment that keeps its data is deployed after an approval, or the pipeline says why not.',
  check: (pipeline, environments) =>
    pipeline.environments.flatMap(({ environment, approval, withoutApproval }, index) => {
      const keeps = environments.some(({ name, onDelete }) => name === environment && onDelete !== 'destroy');
      if (approval || !keeps || withoutApproval !== undefined) return [];
      return [
        {
          path: `environments[${String(index)}].approval`,
          value: approval,
          rule: `must be true: ${environment} keeps its data, and a mistake would be made there before anybody has looked`,
          fix: 'write true, or say in withoutApproval.reason why nobody needs to look',
        },
      ];
    }),
};
