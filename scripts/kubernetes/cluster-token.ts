import { REGIONS } from '../../lib/config/regions';
import { presignedUrl, type Credentials } from './presigned-url';

/** The cluster whose API server a token is for. */
export interface TokenFor {
  readonly cluster: string;
  readonly region: string;
}

/** EKS takes no longer one. */
const EXPIRES_IN_SECONDS = 60;

/**
 * A token that the API server of an EKS cluster takes for the next fifteen minutes: the question "who am I", signed, which
 * EKS asks AWS in the caller’s place. Nothing is sent here.
 *
 * @see https://github.com/kubernetes-sigs/aws-iam-authenticator#api-authorization-from-outside-a-cluster
 */
export function clusterToken({ cluster, region }: TokenFor, credentials: Credentials, now: Date): string {
  const suffix = REGIONS[region]?.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  const url = presignedUrl(
    {
      host: `sts.${region}.${suffix}`,
      service: 'sts',
      region,
      query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
      headers: { 'x-k8s-aws-id': cluster },
      expiresInSeconds: EXPIRES_IN_SECONDS,
    },
    credentials,
    now,
  );
  return `k8s-aws-v1.${Buffer.from(url).toString('base64url')}`;
}
