import { z } from 'zod';

import type { AssetManifest } from './asset-manifest';

/** The properties of a stack in the manifest that say what it expects of `cdk bootstrap`. */
export const bootstrappedStack = z.object({
  assumeRoleArn: z.string().optional(),
  cloudFormationExecutionRoleArn: z.string().optional(),
  lookupRole: z.object({ arn: z.string() }).optional(),
  requiresBootstrapStackVersion: z.number().optional(),
  bootstrapStackVersionSsmParameter: z.string().optional(),
});

/** What the deployment of a stack finds in its account and Region, because `cdk bootstrap` has put it there. */
export interface BootstrapDemand {
  /** Path of the SSM parameter with the version of the bootstrap template. */
  readonly versionParameter: string;
  readonly minimumVersion: number;
  /** ARNs, in which `${AWS::AccountId}` and the like still stand. */
  readonly deployRole: string | undefined;
  readonly executionRole: string | undefined;
  readonly lookupRole: string | undefined;
  readonly publishingRoles: readonly string[];
  /** Names of the buckets and repositories that its assets go to, with placeholders as in the ARNs. */
  readonly buckets: readonly string[];
  readonly repositories: readonly string[];
}

/** What a stack and its assets expect; null when the stack is deployed with nothing but the credentials at hand. */
export function bootstrapDemand(
  stack: z.output<typeof bootstrappedStack>,
  assets: readonly AssetManifest[],
): BootstrapDemand | null {
  const { bootstrapStackVersionSsmParameter: versionParameter, requiresBootstrapStackVersion: minimumVersion } = stack;
  if (versionParameter === undefined || minimumVersion === undefined) return null;
  const files = assets.flatMap((one) => Object.values(one.files).flatMap(destinations));
  const images = assets.flatMap((one) => Object.values(one.dockerImages).flatMap(destinations));
  return {
    versionParameter,
    minimumVersion,
    deployRole: stack.assumeRoleArn,
    executionRole: stack.cloudFormationExecutionRoleArn,
    lookupRole: stack.lookupRole?.arn,
    publishingRoles: unique([...files, ...images].flatMap(({ assumeRoleArn }) => assumeRoleArn ?? [])),
    buckets: unique(files.map(({ bucketName }) => bucketName)),
    repositories: unique(images.map(({ repositoryName }) => repositoryName)),
  };
}

const destinations = <Destination>(asset: { readonly destinations: Readonly<Record<string, Destination>> }) =>
  Object.values(asset.destinations);

const unique = (values: readonly string[]): string[] => [...new Set(values)];
