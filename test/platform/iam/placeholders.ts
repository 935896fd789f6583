import type { Deployment } from '../../support/iam/deployment';
import { issuerOf } from '../../support/iam/deployment';
import type { Context } from './expectation';

/**
 * Writes out what the texts of the tables leave open.
 *
 * `{partition}`, `{region}`, `{account}`, `{suffix}`, `{cluster}` (its name), `{stacks}` (what their
 * names begin with), `{issuer}` (of its tokens) and `{otherIssuer}`
 * come from the deployment; any other name is a resource and stands for its ARN. Throws a RangeError for a name that nothing
 * bears.
 */
export function placeholders(deployment: Deployment, given: Readonly<Record<string, string>> = {}) {
  const { site, clusterName, stackPrefix, otherRegion, resources } = deployment;
  const known: Readonly<Record<string, string | undefined>> = {
    partition: site.partition,
    region: site.region,
    account: site.account,
    suffix: site.urlSuffix,
    cluster: clusterName,
    stacks: stackPrefix,
    otherRegion,
    issuer: issuerOf(deployment),
    otherIssuer: `oidc.eks.${site.region}.${site.urlSuffix}/id/0123456789ABCDEF0123456789ABCDEF`,
    ...deployment.given,
    ...given,
  };

  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = known[name] ?? resources.find((resource) => resource.name === name)?.arn;
      if (value === undefined) throw new RangeError(`${deployment.environment} has no {${name}}`);
      return value;
    });
  const filledContext = (context: Context): Context =>
    Object.fromEntries(
      Object.entries(context).map(([key, value]) => [
        filled(key),
        typeof value === 'string' ? filled(value) : value.map(filled),
      ]),
    );
  return { filled, filledContext };
}
