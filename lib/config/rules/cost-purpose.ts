import type { Rule } from './rule';

export const costPurpose: Rule = {
  id: 'cost-purpose',
  requirement: 'Where cost is configured, something watches or records it.',
  check: ({ cost }) =>
    cost === undefined || cost.export || cost.budget !== undefined || cost.anomalies.monitor !== 'off'
      ? []
      : [
          {
            path: 'cost',
            value: cost,
            rule: 'must have an export, a budget or a monitor: with none of them, its stack would be empty',
            fix: 'switch one of them on, or remove `cost`',
          },
        ],
};
