import type { Call, Policies } from './simulate';

const CLAIM =
  /(?:oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/id\/[A-Z0-9]+|token\.actions\.githubusercontent\.com)(?=:(?:aud|sub)\b)/g;

/** A key whose last part is the name of an entry of the encryption context. */
const ENCRYPTION_CONTEXT = 'kms:EncryptionContext:aws:logs:arn';

/** A service principal with China’s suffix. */
const IN_CHINA = /(?<="[a-z0-9.-]+\.amazonaws\.com)\.cn(?=")/g;

/** A parameter of AWS’s own: its ARN names no account. */
const PUBLIC_PARAMETER = /(?<=:ssm:[^:"]*):(?=:parameter\/)/g;

/**
 * The same question in words that the simulator knows. Each name is replaced everywhere alike, so that the answer stays
 * the same.
 *
 * - It accepts the claims of public providers only: those of the issuer that signed the token are renamed to one such
 *   provider’s, those of any other issuer to another’s.
 * - It knows no entry of an encryption context by its name: that of CloudWatch Logs is renamed to a key that goes with the
 *   same actions, and that no policy here uses.
 * - It takes a name with China’s suffix for no service: the suffix is left out.
 * - It wants an account in the ARN of a parameter: public ones get `aws`.
 */
export function withStandIns(call: Call, policies: Policies): readonly [Call, Policies] {
  const renamed = <Value>(value: Value): Value =>
    JSON.parse(
      JSON.stringify(value)
        .replaceAll(CLAIM, (issuer) =>
          call.principal.endsWith(`/${issuer}`) ? 'accounts.google.com' : 'cognito-identity.amazonaws.com',
        )
        .replaceAll(ENCRYPTION_CONTEXT, 'kms:EncryptionAlgorithm')
        .replaceAll(IN_CHINA, '')
        .replaceAll(PUBLIC_PARAMETER, ':aws'),
    ) as Value;
  return [renamed(call), renamed(policies)];
}
