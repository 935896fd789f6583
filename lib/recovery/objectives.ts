import type { Recovery } from '../config/sections/recovery';

/** One of the times that add up to what an outage costs. */
export interface Share {
  readonly what: string;
  readonly minutes: number;
}

/** AWS Backup starts a job within this window: its shortest. */
export const START_WINDOW_MINUTES = 60;

/** People see the alert, look, and decide: no failover of a whole Region should need no decision. */
const DECISION_MINUTES = 30;

/** From `pilot-light` to nodes and add-ons that run, by `npm run plan`: the part of a deployment after the control plane. */
const CAPACITY_MINUTES = 15;

/** From the nodes that stand ready to as many as the first Region has. */
const GROWTH_MINUTES = 5;

/** Three failed health checks, 30 seconds apart, and the 60 seconds that resolvers keep a record. */
const DNS_MINUTES = 3;

/** Somebody changes the records. */
const DNS_BY_HAND_MINUTES = 15;

/** What is lost at worst: a disaster just before a copy arrives takes everything since the backup before it. */
export const lostAtWorst = ({ backup }: Pick<Recovery, 'backup'>): readonly Share[] => [
  { what: 'from one backup to the next', minutes: backup.everyHours * 60 },
  { what: 'until the backup starts', minutes: START_WINDOW_MINUTES },
  { what: 'backup and copy', minutes: backup.transferMinutes },
];

/** How long it takes until the second Region serves. */
export const untilItServes = ({ mode, backup, dns }: Pick<Recovery, 'mode' | 'backup' | 'dns'>): readonly Share[] => [
  { what: 'decision', minutes: DECISION_MINUTES },
  mode === 'pilot-light'
    ? { what: 'nodes and add-ons', minutes: CAPACITY_MINUTES }
    : { what: 'more nodes', minutes: GROWTH_MINUTES },
  { what: 'restore', minutes: backup.restoreMinutes },
  dns === undefined
    ? { what: 'DNS by hand', minutes: DNS_BY_HAND_MINUTES }
    : { what: 'DNS failover', minutes: DNS_MINUTES },
];

export const totalOf = (shares: readonly Share[]): number => shares.reduce((sum, { minutes }) => sum + minutes, 0);

/** The sum, written out. */
export const arithmeticOf = (shares: readonly Share[]): string =>
  `${shares.map(({ what, minutes }) => `${String(minutes)} (${what})`).join(' + ')} = ${String(totalOf(shares))} minutes`;
