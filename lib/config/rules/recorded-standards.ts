import type { Rule } from './rule';

export const recordedStandards: Rule = {
  id: 'recorded-standards',
  requirement: 'Standards of Security Hub have records of AWS Config to judge.',
  check: ({ detection: { securityHub, config } }) =>
    securityHub === 'create' && config === 'off'
      ? [
          {
            path: 'detection.config',
            value: config,
            rule: 'must not be "off" when detection.securityHub is "create": without records, its controls find nothing',
            fix: 'write config: "create", or "existing" where the account records already',
          },
        ]
      : [],
};
