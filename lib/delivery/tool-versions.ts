import manifest from '../../package.json';

/**
 * The CDK CLI that the pipeline updates itself with: the one of this repository. `latest` is older than what aws-cdk-lib
 * writes, and cannot read it.
 */
export const CLI_VERSION = manifest.devDependencies['aws-cdk'];

/** What publishes assets in the pipeline. It is of the CLI’s family, and no dependency here. */
export const ASSETS_CLI_VERSION = '4.7.3';

/** The Node.js release that builds run on, of those in the build image. */
export const BUILD_NODE = 24;
