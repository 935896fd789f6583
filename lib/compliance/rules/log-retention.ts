import type { Rule } from '../rule';
import { outcomes } from '../template';

export const logRetention: Rule = {
  id: 'log-retention',
  requirement: 'Every log group deletes its events after a set time.',
  fix: 'Set RetentionInDays.',
  check({ type, properties }) {
    if (type !== 'AWS::Logs::LogGroup') return [];
    return outcomes(properties, 'RetentionInDays').includes(undefined) ? [{ location: 'RetentionInDays' }] : [];
  },
};
