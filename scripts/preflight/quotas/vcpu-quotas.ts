import type { Purchase } from '../../costs/instances';
import type { Quota } from './quota';

const quota = (code: string, what: string): Quota => ({ service: 'ec2', code, what });

/** The quotas of a class of instance types: on-demand ones by what runs, Spot by what is asked for. */
type Quotas = Readonly<Partial<Record<Purchase, Quota>>>;

const STANDARD: Quotas = {
  'on-demand': quota('L-1216C47A', 'vCPUs of standard on-demand instances'),
  spot: quota('L-34B43A08', 'vCPUs of standard Spot instances'),
};
const GRAPHICS: Quotas = {
  'on-demand': quota('L-DB2E81BA', 'vCPUs of on-demand G and VT instances'),
  spot: quota('L-3819A6DF', 'vCPUs of G and VT Spot instances'),
};

/** By the letters that an instance type begins with: `im` for `im4gn.large`. */
const QUOTAS_BY_FAMILY: Readonly<Record<string, Quotas>> = {
  ...Object.fromEntries(['a', 'c', 'd', 'h', 'i', 'im', 'is', 'm', 'r', 't', 'z'].map((family) => [family, STANDARD])),
  g: GRAPHICS,
  gr: GRAPHICS,
  vt: GRAPHICS,
  // Which of several Spot quotas a P instance counts against depends on its generation: it is left to a person.
  p: { 'on-demand': quota('L-417A185B', 'vCPUs of on-demand P instances') },
  inf: {
    'on-demand': quota('L-1945791B', 'vCPUs of on-demand Inf instances'),
    spot: quota('L-B5D1601B', 'vCPUs of Inf Spot instances'),
  },
  trn: {
    'on-demand': quota('L-2C3B7624', 'vCPUs of on-demand Trn instances'),
    spot: quota('L-6B0D517C', 'vCPUs of Trn Spot instances'),
  },
};

/** The quota that instances of a type count against; undefined for types that we do not know of. */
export const vcpuQuotaOf = (type: string, purchase: Purchase): Quota | undefined =>
  QUOTAS_BY_FAMILY[/^[a-z]+/.exec(type)?.[0] ?? '']?.[purchase];
