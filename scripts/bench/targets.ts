import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An account and Region. */
export interface Place {
  readonly account: string;
  readonly region: string;
}

/** Writes an assembly with one small stack for each place, as the CDK would for accounts that are bootstrapped. */
export function writeTargets(folder: string, places: readonly Place[]): void {
  const artifacts = places.map(({ account, region }, index): [string, object] => {
    const role = (kind: string) => `arn:aws:iam::${account}:role/cdk-hnb659fds-${kind}-${account}-${region}`;
    const properties = {
      templateFile: 'template.json',
      assumeRoleArn: role('deploy-role'),
      cloudFormationExecutionRoleArn: role('cfn-exec-role'),
      lookupRole: { arn: role('lookup-role') },
      requiresBootstrapStackVersion: 6,
      bootstrapStackVersionSsmParameter: '/cdk-bootstrap/hnb659fds/version',
    };
    return [
      `Stack${index + 1}`,
      { type: 'aws:cloudformation:stack', environment: `aws://${account}/${region}`, properties },
    ];
  });
  const template = { Resources: { Topic: { Type: 'AWS::SNS::Topic' } } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ artifacts: Object.fromEntries(artifacts) }));
  writeFileSync(join(folder, 'template.json'), JSON.stringify(template));
}
