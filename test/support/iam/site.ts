import { REGIONS } from '../../../lib/config/regions';

/** Where templates are taken to be deployed. */
export interface Site {
  readonly partition: string;
  readonly region: string;
  /** The account that AWS’s documentation uses for itself. */
  readonly account: string;
  /** What ends the names of AWS’s hosts in the partition. */
  readonly urlSuffix: string;
}

const ACCOUNT = '111122223333';

/** The site of a region. Throws a RangeError for a region that the platform does not know. */
export function siteOf(region: string): Site {
  const known = REGIONS[region];
  if (known === undefined) throw new RangeError(`No region ${region}: lib/config/regions.ts lists those that exist`);
  const { partition } = known;
  const urlSuffix = partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return { partition, region, account: ACCOUNT, urlSuffix };
}
