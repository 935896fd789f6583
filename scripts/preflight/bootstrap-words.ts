import { DEFAULT_QUALIFIER } from './target';

/** What `cdk bootstrap` is told. */
export interface BootstrapWords {
  readonly account: string;
  readonly region: string;
  readonly qualifier: string;
  /** Accounts that deploy into this one. */
  readonly trust?: readonly string[];
}

/** The words after `cdk`. What bootstrap was told before and is not told now stays as it is. */
export const bootstrapArguments = ({ account, region, qualifier, trust = [] }: BootstrapWords): string[] => [
  'bootstrap',
  `aws://${account}/${region}`,
  ...(qualifier === DEFAULT_QUALIFIER
    ? []
    : ['--qualifier', qualifier, '--toolkit-stack-name', `CDKToolkit-${qualifier}`]),
  ...trust.flatMap((trusted) => ['--trust', trusted]),
];

/** The command as a person types it. */
export const bootstrapCommand = (words: BootstrapWords): string => `npx cdk ${bootstrapArguments(words).join(' ')}`;
