/** Where the console of a Region’s partition is. */
function host(region: string): string {
  if (region.startsWith('cn-')) return 'console.amazonaws.cn';
  if (region.startsWith('us-gov-')) return 'console.amazonaws-us-gov.com';
  return 'console.aws.amazon.com';
}

/**
 * A page of the AWS console.
 *
 * @param page service and, behind `#`, what the console’s own router takes
 */
export function consoleLink(region: string | undefined, service: string, page = ''): string | undefined {
  if (region === undefined || !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) return undefined;
  return `https://${host(region)}/${service}/home?region=${region}${page}`;
}
