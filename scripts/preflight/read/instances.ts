import { paginateDescribeInstances, paginateDescribeInstanceTypes, type Instance } from '@aws-sdk/client-ec2';

import { allPages } from '../../aws/all-pages';
import { askOnce } from '../../aws/ask-once';
import type { Aws } from '../../aws/aws';

/** The instances of a Region that run or start, whosever they are. */
export const runningInstances = askOnce((aws): Promise<readonly Instance[]> => {
  const Filters = [{ Name: 'instance-state-name', Values: ['pending', 'running'] }];
  return allPages(paginateDescribeInstances({ client: aws.ec2() }, { Filters }), ({ Reservations = [] }) =>
    Reservations.flatMap(({ Instances = [] }) => Instances),
  );
});

/** As many names as one question may hold. */
const AT_A_TIME = 100;

/** The vCPUs of instance types; types that the Region does not have are left out. */
export async function vcpusOf(types: readonly string[], aws: Aws): Promise<ReadonlyMap<string, number>> {
  const all = [...new Set(types)].sort();
  const parts = Array.from({ length: Math.ceil(all.length / AT_A_TIME) }, (_, index) =>
    all.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
  );
  const found = await Promise.all(
    parts.map((Values) =>
      // By a filter: a type by its name that the Region does not have would be an error.
      allPages(
        paginateDescribeInstanceTypes({ client: aws.ec2() }, { Filters: [{ Name: 'instance-type', Values }] }),
        ({ InstanceTypes }) => InstanceTypes,
      ),
    ),
  );
  return new Map(
    found
      .flat()
      .flatMap(({ InstanceType, VCpuInfo }): [string, number][] =>
        InstanceType === undefined || VCpuInfo?.DefaultVCpus === undefined
          ? []
          : [[InstanceType, VCpuInfo.DefaultVCpus]],
      ),
  );
}
