import { recovery, type Recovery } from '../../../../lib/config/sections/recovery';
import { smallestRecovery } from '../../../support/configuration';

const host = { name: 'shop' };
const dns = { hostedZoneId: 'Z0123456789ABCDEFGHIJ', domain: 'example.com', hosts: [host] };
const port = { port: 5432, reason: 'PostgreSQL streams to its standby' };

const parsed = (changes: object): Recovery => recovery.parse({ ...smallestRecovery, ...changes });
const refusedAt = (changes: object) =>
  recovery.safeParse({ ...smallestRecovery, ...changes }).error?.issues.map(({ path }) => path.join('.'));

describe('recovery', () => {
  it('is whole or not there', () => {
    for (const key of ['mode', 'region', 'cidr']) expect(refusedAt({ [key]: undefined })).toEqual([key]);
  });

  it('takes hourly backups for five weeks, archives logs for a year, and makes nothing that an account has once', () => {
    expect(parsed({})).toEqual({
      ...smallestRecovery,
      availabilityZones: ['a', 'b', 'c'],
      nat: 'single',
      ports: [],
      recoveryPointObjectiveMinutes: 240,
      recoveryTimeObjectiveMinutes: 120,
      backup: { everyHours: 1, retentionDays: 35, lock: 'off', transferMinutes: 60, restoreMinutes: 60 },
      logArchiveDays: 365,
      images: 'existing',
      imagePrefixes: [],
      secrets: [],
    });
  });

  it('opens a port for TCP, and asks a host for /healthz, unless told otherwise', () => {
    expect(parsed({ ports: [port] }).ports).toEqual([{ ...port, protocol: 'tcp' }]);
    expect(parsed({ dns }).dns?.hosts).toEqual([{ name: 'shop', healthCheckPath: '/healthz' }]);
  });

  it.each<[object]>([
    [{ mode: 'pilot-light' }],
    [{ availabilityZones: ['d', 'a'] }],
    [{ controlPlaneZones: ['a', 'b'] }],
    ...['none', 'instance', 'single', 'per-zone'].map((nat): [object] => [{ nat }]),
    ...['gateways', 'required'].map((endpoints): [object] => [{ endpoints }]),
    [{ ports: [{ ...port, protocol: 'udp', toPort: 5440 }] }],
    [{ recoveryPointObjectiveMinutes: 1 }],
    [{ recoveryTimeObjectiveMinutes: 1 }],
    ...[1, 2, 3, 4, 6, 8, 12, 24].map((everyHours): [object] => [{ backup: { everyHours } }]),
    ...[1, 3650].map((retentionDays): [object] => [{ backup: { retentionDays } }]),
    ...['off', 'governance', 'compliance'].map((lock): [object] => [{ backup: { lock } }]),
    ...[1, 2880].map((minutes): [object] => [{ backup: { transferMinutes: minutes, restoreMinutes: minutes } }]),
    [{ logArchiveDays: 3653 }],
    ...['create', 'existing', 'off'].map((images): [object] => [{ images }]),
    [{ imagePrefixes: ['platform/', 'team-a/api'] }],
    [{ secrets: ['payments/stripe'] }],
    [{ dns: { ...dns, hosts: [{ name: 'shop', healthCheckPath: '/ready' }] } }],
  ])('keeps %j as it is written', (changes) => {
    expect(parsed(changes)).toMatchObject(changes);
  });

  it.each<[string, object]>([
    ['mode', { mode: 'hot' }],
    ['region', { region: 1 }],
    ['cidr', { cidr: '10.9.0.0' }],
    ['availabilityZones', { availabilityZones: ['a'] }],
    ['availabilityZones', { availabilityZones: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }],
    ['availabilityZones.1', { availabilityZones: ['a', 'us-west-2b'] }],
    ['controlPlaneZones', { controlPlaneZones: ['a'] }],
    ['nat', { nat: 'gateway' }],
    ['endpoints', { endpoints: 'all' }],
    ['ports.0.reason', { ports: [{ port: 5432 }] }],
    ['ports.0.port', { ports: [{ ...port, port: 0 }] }],
    ['ports.0.protocol', { ports: [{ ...port, protocol: 'icmp' }] }],
    ['ports', { ports: Array.from({ length: 11 }, (_, index) => ({ ...port, port: 5432 + index })) }],
    ['recoveryPointObjectiveMinutes', { recoveryPointObjectiveMinutes: 0 }],
    ['recoveryPointObjectiveMinutes', { recoveryPointObjectiveMinutes: 90.5 }],
    ['recoveryTimeObjectiveMinutes', { recoveryTimeObjectiveMinutes: 0 }],
    ['backup.everyHours', { backup: { everyHours: 5 } }],
    ['backup.everyHours', { backup: { everyHours: 0.5 } }],
    ['backup.retentionDays', { backup: { retentionDays: 0 } }],
    ['backup.retentionDays', { backup: { retentionDays: 3651 } }],
    ['backup.lock', { backup: { lock: 'on' } }],
    ['backup.transferMinutes', { backup: { transferMinutes: 0 } }],
    ['backup.transferMinutes', { backup: { transferMinutes: 2881 } }],
    ['backup.restoreMinutes', { backup: { restoreMinutes: 0 } }],
    ['backup.restoreMinutes', { backup: { restoreMinutes: 2881 } }],
    ['logArchiveDays', { logArchiveDays: 42 }],
    ['images', { images: 'all' }],
    ['imagePrefixes.0', { imagePrefixes: ['Platform/'] }],
    ['imagePrefixes', { imagePrefixes: Array.from({ length: 11 }, (_, index) => `team${String(index)}/`) }],
    ['secrets.0', { secrets: ['payments/stripe-AbCdEf'] }],
    ['secrets', { secrets: Array.from({ length: 21 }, (_, index) => `secret${String(index)}`) }],
    ['dns.hostedZoneId', { dns: { ...dns, hostedZoneId: '/hostedzone/Z01' } }],
    ['dns.domain', { dns: { ...dns, domain: 'example' } }],
    ['dns.hosts', { dns: { ...dns, hosts: [] } }],
    [
      'dns.hosts',
      { dns: { ...dns, hosts: Array.from({ length: 51 }, (_, index) => ({ name: `h${String(index)}` })) } },
    ],
    ['dns.hosts.0.name', { dns: { ...dns, hosts: [{ name: 'shop.example.com' }] } }],
    ['dns.hosts.0.healthCheckPath', { dns: { ...dns, hosts: [{ ...host, healthCheckPath: 'healthz' }] } }],
  ])('refuses at %s: %j', (path, changes) => {
    expect(refusedAt(changes)).toEqual([path]);
  });
});
