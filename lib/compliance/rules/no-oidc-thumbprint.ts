import type { Rule } from '../rule';
import { outcomes } from '../template';

export const noOidcThumbprint: Rule = {
  id: 'no-oidc-thumbprint',
  requirement: 'No OIDC provider pins a certificate thumbprint: AWS trusts its own certificate authorities instead.',
  fix: 'Leave ThumbprintList out.',
  check({ type, properties }) {
    if (type !== 'AWS::IAM::OIDCProvider') return [];
    const pinned = outcomes(properties, 'ThumbprintList').some((list) => list !== undefined);
    return pinned ? [{ location: 'ThumbprintList' }] : [];
  },
};
