const REGIONS: Readonly<Record<string, string>> = { 'aws-cn': 'cn-north-1', 'aws-us-gov': 'us-gov-west-1' };

/** A Region of the partition that nobody can switch off, where the account as a whole is asked. */
export const alwaysEnabledRegion = (partition: string): string => REGIONS[partition] ?? 'us-east-1';
