import { ListOpenIDConnectProvidersCommand } from '@aws-sdk/client-iam';

import { textOf } from '../../../lib/compliance/template';
import { reads } from '../permission';
import type { Singleton } from './singleton';

const HOST = 'token.actions.githubusercontent.com';

/** One for the account, whatever the Region; whoever deploys another repository from GitHub has made it already. */
export const githubProvider: Singleton = {
  type: 'AWS::IAM::OIDCProvider',
  what: `the OIDC provider ${HOST}`,
  permissions: reads('iam:ListOpenIDConnectProviders'),
  counts: ({ properties }) => textOf(properties['Url']).endsWith(`//${HOST}`),
  live: async (aws) => {
    const { OpenIDConnectProviderList = [] } = await aws.iam().send(new ListOpenIDConnectProvidersCommand({}));
    return OpenIDConnectProviderList.map(({ Arn = '' }) => Arn).filter((arn) => arn.endsWith(`/${HOST}`));
  },
  instead: () => "provider: 'existing' in the configuration of GitHub Actions",
};
