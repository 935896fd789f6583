import { GetAWSDefaultServiceQuotaCommand, GetServiceQuotaCommand } from '@aws-sdk/client-service-quotas';

import { askOnce } from '../../aws/ask-once';
import type { Aws } from '../../aws/aws';
import { existing } from '../existing';
import { reads, readsOf } from '../permission';
import { QUOTAS, type Quota } from './quota';

/** What {@link appliedValue} asks for. */
export const QUOTA_VALUES = [
  ...readsOf(
    [...new Set(Object.values(QUOTAS).map(({ service }) => `arn:aws:servicequotas:*:*:${service}/*`))],
    'servicequotas:GetServiceQuota',
  ),
  ...reads('servicequotas:GetAWSDefaultServiceQuota'),
];

/** What a quota allows in a Region. A quota that nobody has raised there may have no value but that of AWS for everybody. */
export const appliedValue = (aws: Aws, { service, code }: Quota): Promise<number> => value(aws, `${service}/${code}`);

const value = askOnce(async (aws, name): Promise<number> => {
  const [ServiceCode, QuotaCode] = name.split('/');
  const applied = await existing(() => aws.quotas().send(new GetServiceQuotaCommand({ ServiceCode, QuotaCode })));
  const { Quota } =
    applied ?? (await aws.quotas().send(new GetAWSDefaultServiceQuotaCommand({ ServiceCode, QuotaCode })));
  if (Quota?.Value === undefined) throw new RangeError(`AWS gives ${name} no value`);
  return Quota.Value;
});
