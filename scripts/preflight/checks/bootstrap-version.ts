import { GetParameterCommand } from '@aws-sdk/client-ssm';

import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { existing } from '../existing';
import { bootstrap, failed, passed, type Observation } from '../observation';
import { readsOf } from '../permission';
import type { Target } from '../target';
import { bootstrapsOf, type TargetBootstrap } from '../target-bootstrap';

/** The failure that this command exists for: a Region that stacks go to and that nobody has bootstrapped. */
export const bootstrapVersion: Check = {
  id: 'bootstrap-version',
  explanation: 'The Region is bootstrapped, with the qualifier and at least the version that each stack demands.',
  mendedBy: '`cdk bootstrap`',
  permissions: readsOf(['arn:aws:ssm:*:*:parameter/cdk-bootstrap/*'], 'ssm:GetParameter'),
  scope: 'region',
  look: (target, aws) => Promise.all(bootstrapsOf(target).map((wanted) => lookAt(wanted, target, aws))),
};

async function lookAt(
  { qualifier, versionParameter, minimumVersion, stacks }: TargetBootstrap,
  { account, region }: Target,
  aws: Aws,
): Promise<Observation> {
  const fix = bootstrap({ account, region, qualifier });
  const found = await existing(() => aws.ssm().send(new GetParameterCommand({ Name: versionParameter })));
  const version = found?.Parameter?.Value;
  if (version === undefined) {
    return failed(`not bootstrapped: ${versionParameter} is missing, and ${stacks.join(', ')} cannot be deployed`, fix);
  }
  if (!/^\d+$/.test(version)) return failed(`${versionParameter} says "${version}", which is no version`, fix);
  if (Number(version) < minimumVersion) {
    return failed(
      `bootstrap version ${version} is too old: ${minimumVersion} is demanded by ${stacks.join(', ')}`,
      fix,
    );
  }
  return passed(`bootstrap version ${version}, where ${minimumVersion} is demanded`);
}
