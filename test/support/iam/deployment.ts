import type { Json } from '../../../lib/compliance/template';
import type { Site } from './site';

/** A resource of a platform that is taken to be deployed. */
export interface DeployedResource {
  /** The logical id without the hash that the CDK appends: what it is called in tables. */
  readonly name: string;
  readonly type: string;
  /** Undefined for kinds that no policy names. */
  readonly arn: string | undefined;
  /** A property with every function worked out; undefined where the template leaves it out. */
  readonly property: (name: string) => Json | undefined;
  /** Every place of the template where some text stands. */
  readonly texts: (text: string) => readonly string[];
}

/** The stacks of one environment in one region, as CloudFormation would make them. */
export interface Deployment {
  readonly site: Site;
  readonly environment: string;
  readonly clusterName: string;
  /** What the names of its stacks begin with. */
  readonly stackPrefix: string;
  /** The region that it is copied to, or from. */
  readonly otherRegion?: string;
  /** What placeholders stand for beyond that. */
  readonly given?: Readonly<Record<string, string>>;
  readonly resources: readonly DeployedResource[];
}

/** The resources of a type. */
export const deployedOf = ({ resources }: Deployment, type: string): readonly DeployedResource[] =>
  resources.filter((resource) => resource.type === type);

/** Host and path of the cluster’s OIDC issuer. */
export function issuerOf(deployment: Deployment): string | undefined {
  const [provider] = deployedOf(deployment, 'AWS::IAM::OIDCProvider');
  return provider?.arn?.split(':oidc-provider/')[1];
}
