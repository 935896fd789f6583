/** Services that sign requests with another name than the one that their actions begin with. */
const SIGNING_NAMES: Readonly<Record<string, string>> = {
  // One service under two names: the client signs with the older one.
  codeconnections: 'codestar-connections',
};

/** The name in the signature of a request that needs an action: `ec2` for `ec2:DescribeVpcs`. */
export function signingName(action: string): string {
  const [service = ''] = action.split(':');
  return SIGNING_NAMES[service] ?? service;
}
