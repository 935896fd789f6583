import type { PipelineRule } from './rule';

export const reasonWithoutUse: PipelineRule = {
  id: 'reason-without-use',
  requirement: 'A reason to go without approval stands only where there is none.',
  check: ({ environments }) =>
    environments.flatMap(({ approval, withoutApproval }, index) =>
      approval && withoutApproval !== undefined
        ? [
            {
              path: `environments[${String(index)}].withoutApproval`,
              value: withoutApproval.reason,
              rule: 'must not be there with approval: true',
              fix: 'remove it, or write approval: false',
            },
          ]
        : [],
    ),
};
