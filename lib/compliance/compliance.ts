import { Validations, type Stage } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks } from 'cdk-nag';

import { REQUIRED_TAGS } from '../config/tags';
import { PlatformChecks } from './pack';

/** Runs every rule pack over whatever an App or Stage holds when it is synthesized. A finding fails the synthesis. */
export function addCompliance(stage: Stage): void {
  Validations.of(stage).addPlugins(
    new AwsSolutionsChecks(stage),
    new NIST80053R5Checks(stage),
    new PlatformChecks({ requiredTags: REQUIRED_TAGS }),
  );
}
