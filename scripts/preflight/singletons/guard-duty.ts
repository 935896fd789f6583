import { paginateListDetectors } from '@aws-sdk/client-guardduty';

import { allPages } from '../../aws/all-pages';
import { reads } from '../permission';
import type { Singleton } from './singleton';

/** Many organizations switch it on for their accounts. */
export const guardDuty: Singleton = {
  type: 'AWS::GuardDuty::Detector',
  what: 'a GuardDuty detector',
  permissions: reads('guardduty:ListDetectors'),
  live: (aws) => allPages(paginateListDetectors({ client: aws.guardDuty() }, {}), ({ DetectorIds }) => DetectorIds),
  instead: () => "detection: { guardDuty: 'existing' }",
};
