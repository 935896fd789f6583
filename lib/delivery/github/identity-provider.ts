import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

import type { Pipeline } from '../../config/pipeline/schema';
import { tagsOf } from '../../config/tags';

/** Whose tokens these are: its name is also the name of the provider in IAM. */
export const ISSUER = 'token.actions.githubusercontent.com';

/** The audience that `aws-actions/configure-aws-credentials` asks for, in every partition. */
export const AUDIENCE = 'sts.amazonaws.com';

/** The identity provider of GitHub Actions: made here, or the one that the account has. */
export class IdentityProvider extends Construct {
  readonly providerArn: string;

  constructor(scope: Construct, id: string, props: { readonly pipeline: Pipeline }) {
    super(scope, id);
    const { pipeline } = props;
    this.providerArn =
      pipeline.githubProvider === 'existing'
        ? Stack.of(this).formatArn({ service: 'iam', region: '', resource: 'oidc-provider', resourceName: ISSUER })
        : // IAM trusts the certificate authority of this issuer by itself: a thumbprint would only go stale.
          new iam.CfnOIDCProvider(this, 'Provider', {
            url: `https://${ISSUER}`,
            clientIdList: [AUDIENCE],
            tags: Object.entries(tagsOf(pipeline)).map(([key, value]) => ({ key, value })),
          }).attrArn;
  }
}
