import { DEFAULT_QUALIFIER } from './target';

/** What `cdk bootstrap` is told. */
export interface BootstrapWords {
  readonly account: string;
  readonly region: string;
  readonly qualifier: string;
  /** Accounts that deploy into this one: all of them, since they take the place of those that were named before. */
  readonly trust?: readonly string[];
  /** Accounts that no longer do. */
  readonly untrust?: readonly string[];
  /** ARNs of the policies of the role that CloudFormation works with; all of them, as above. */
  readonly executionPolicies?: readonly string[];
  /** Name of the permissions boundary of that role: bootstrap takes off one that it is not told again. */
  readonly boundary?: string;
}

/** The name of the stack that bootstrap makes. */
export const toolkitStackName = (qualifier: string): string =>
  qualifier === DEFAULT_QUALIFIER ? 'CDKToolkit' : `CDKToolkit-${qualifier}`;

/** The words after `cdk`. */
export const bootstrapArguments = (words: BootstrapWords): string[] => [
  'bootstrap',
  `aws://${words.account}/${words.region}`,
  ...(words.qualifier === DEFAULT_QUALIFIER
    ? []
    : ['--qualifier', words.qualifier, '--toolkit-stack-name', toolkitStackName(words.qualifier)]),
  ...(words.trust ?? []).flatMap((account) => ['--trust', account]),
  ...(words.untrust ?? []).flatMap((account) => ['--untrust', account]),
  ...(words.executionPolicies ?? []).flatMap((arn) => ['--cloudformation-execution-policies', arn]),
  ...(words.boundary === undefined ? [] : ['--custom-permissions-boundary', words.boundary]),
];

/** The command as a person types it. */
export const bootstrapCommand = (words: BootstrapWords): string => `npx cdk ${bootstrapArguments(words).join(' ')}`;
