import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

import { Builds } from '../../../../lib/delivery/builds';
import type { Artifacts } from '../../../../lib/delivery/delivered';
import type { BootstrapRole, Target } from '../../../../lib/delivery/target';
import { testApp } from '../../../support/app';
import { propertiesOf, type Rendered } from '../../../support/construct-stack';
import { withPipeline } from '../../../support/pipeline';
import { propertyOf } from '../../../support/property-of';

/** Where artifacts stand in the Region of the pipeline. */
export const HOME: Artifacts = {
  bucketName: 'artifacts-at-home',
  keyArn: 'arn:aws:kms:us-east-1:111122223333:key/at-home',
};

/** A target in an account that deploys elsewhere. */
export const targetIn = (region: string, account = '444455556666'): Target => ({
  account,
  region,
  qualifier: 'hnb659fds',
});

/** The ARN of a bootstrap role, as a template has it. */
export const roleArnIn = (role: BootstrapRole, { account, region, qualifier }: Target) => ({
  'Fn::Join': [
    '',
    ['arn:', { Ref: 'AWS::Partition' }, `:iam::${account}:role/cdk-${qualifier}-${role}-role-${account}-${region}`],
  ],
});

/** What takes a build or a job to targets, all kinds of it: the ARNs in the order in which a policy has them. */
export const deployingRolesIn = (targets: readonly Target[]) =>
  (['deploy', 'file-publishing', 'lookup'] as const).flatMap((role) =>
    targets.map((target) => roleArnIn(role, target)),
  );

/** The ARN of a bucket or of its objects, as a template has it. */
export const bucketArnIn = (path: string) => ({
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:s3:::${path}`]],
});

/** Where the pipeline stands. */
export const ACCOUNT = '111122223333';

/** A stack for parts of a pipeline by themselves, where the pipeline would stand. */
export class PartsStack extends Stack {
  constructor() {
    super(testApp(), 'Parts', { env: { account: ACCOUNT, region: 'us-east-1' } });
  }

  /** Where builds run. */
  builds(): Builds {
    return new Builds(this, 'Builds', { pipeline: withPipeline(), artifacts: HOME });
  }

  /** The resources of a type, by logical id; nothing may be built afterwards. */
  resources(type: string): Readonly<Record<string, Rendered>> {
    return Template.fromStack(this).findResources(type);
  }

  /** Their properties, in the order of the template. */
  properties(type: string): unknown[] {
    return propertiesOf(this.resources(type));
  }

  /** What managed policies allow, policy by policy. */
  allowed(): unknown[] {
    return this.properties('AWS::IAM::ManagedPolicy').map((policy) =>
      propertyOf(policy, 'PolicyDocument', 'Statement'),
    );
  }
}
