import fc from 'fast-check';

import * as names from '../../../lib/config/names';
import { environmentSchema } from '../../../lib/config/schema';
import { smallest, valid, withCapacity, withRecovery } from '../../support/configuration';

const shop = { project: 'shop', name: 'prod' };
const copy = { ...shop, suffix: 'pr12' };

/** Few letters and short words, so that two random triples nearly collide. */
const segment = (longest: number) =>
  fc
    .tuple(fc.constantFrom('a', 'p', 'd'), fc.string({ unit: fc.constantFrom('a', 'd', '1'), maxLength: longest - 1 }))
    .map(([first, rest]) => first + rest);
const triple = fc.oneof(
  fc.record({ project: segment(3), name: segment(3) }),
  fc.record({ project: segment(3), name: segment(3), suffix: segment(3) }),
  fc.record({ project: segment(24), name: segment(20), suffix: segment(20) }),
);
type Triple = Pick<typeof valid, 'project' | 'name' | 'suffix'>;

const FUNCTIONS: readonly (readonly [string, (environment: Triple) => string])[] = [
  ['namePrefix', names.namePrefix],
  ['stackName', (environment) => names.stackName(environment, 'Vpc')],
  ['clusterName', names.clusterName],
  ['controlPlaneLogGroupName', names.controlPlaneLogGroupName],
  ['containerInsightsLogGroupName', (environment) => names.containerInsightsLogGroupName(environment, 'application')],
  ['fargateLogGroupName', names.fargateLogGroupName],
  ['flowLogGroupName', names.flowLogGroupName],
  ['keyAliasName', (environment) => names.keyAliasName(environment, 'logs')],
  ['alarmTopicName', names.alarmTopicName],
  ['alertTopicName', (environment) => names.alertTopicName(environment, 'critical')],
  ['undeliveredQueueName', names.undeliveredQueueName],
  ['alertRouterQueueName', names.alertRouterQueueName],
  ['unsentQueueName', names.unsentQueueName],
  ['alertRouterServiceName', names.alertRouterServiceName],
  ['alertRouterLogGroupName', names.alertRouterLogGroupName],
  ['alarmName', (environment) => names.alarmName(environment, 'api-server-errors')],
  ['costDatabaseName', (environment) => names.costDatabaseName(environment)],
  ['costName', (environment) => names.costName(environment, 'usage')],
  ['dashboardName', names.dashboardName],
  ['interruptionQueueName', names.interruptionQueueName],
  ['backupVaultName', names.backupVaultName],
  ['backupPlanName', names.backupPlanName],
  ['restoreTestName', names.restoreTestName],
  ['logArchiveStreamName', names.logArchiveStreamName],
  ['logArchiveLogGroupName', names.logArchiveLogGroupName],
  ['pipelineName', names.pipelineName],
  ['buildLogGroupName', names.buildLogGroupName],
  ['connectionName', names.connectionName],
  ['deployerRoleName', (environment) => names.deployerRoleName(environment, 'prod')],
];

describe('names', () => {
  it('knows every name function', () => {
    const others = ['explicitNames', 'secondName', 'SECOND_REGION', 'inRegion'];
    const all = Object.keys(names).filter((name) => !others.includes(name));
    expect(FUNCTIONS.map(([name]) => name).sort()).toEqual(all.sort());
  });

  it('joins project, environment and suffix', () => {
    expect(names.namePrefix(shop)).toBe('shop-prod');
    expect(names.namePrefix(copy)).toBe('shop-prod-pr12');
  });

  it('writes a Region as one part of a name', () => {
    expect(names.namePrefix(names.inRegion(shop, 'us-west-2'))).toBe('shop-prod-uswest2');
  });

  it('is what operators look for in their account', () => {
    expect(FUNCTIONS.map(([, nameOf]) => nameOf(copy))).toEqual([
      'shop-prod-pr12',
      'shop-prod-pr12-Vpc',
      'shop-prod-pr12',
      '/aws/eks/shop-prod-pr12/cluster',
      '/aws/containerinsights/shop-prod-pr12/application',
      '/aws/eks/shop-prod-pr12/fargate',
      '/aws/vpc/shop-prod-pr12/flow-logs',
      'alias/shop-prod-pr12/logs',
      'shop-prod-pr12-alarms',
      'shop-prod-pr12-alerts-critical',
      'shop-prod-pr12-undelivered',
      'shop-prod-pr12-alert-router',
      'shop-prod-pr12-unsent',
      'shop-prod-pr12-alert-router',
      '/aws/lambda/shop-prod-pr12-alert-router',
      'shop-prod-pr12-api-server-errors',
      'shop_prod_pr12_cost',
      'shop-prod-pr12-usage',
      'shop-prod-pr12',
      'shop-prod-pr12-interruptions',
      'shop-prod-pr12-backups',
      'shop-prod-pr12-backups',
      'shop_prod_pr12_restore_test',
      'shop-prod-pr12-log-archive',
      '/aws/kinesisfirehose/shop-prod-pr12-log-archive',
      'shop-prod-pr12',
      '/aws/codebuild/shop-prod-pr12',
      'shop-prod-pr12',
      'shop-prod-pr12-deploy-prod',
    ]);
  });

  it('accepts in the schema every triple that the next test draws', () => {
    fc.assert(
      fc.property(triple, (named) => {
        expect(environmentSchema.safeParse({ ...smallest, ...named }).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each(FUNCTIONS)('never gives one %s to two environments', (_, nameOf) => {
    fc.assert(
      fc.property(triple, triple, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(nameOf(one)).not.toBe(nameOf(other));
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  it('never takes a stack of one environment for a stack of another, whatever the stacks are called', () => {
    const stack = fc.constantFrom('Vpc', 'Eks', 'ClusterServices', 'DrRegion', 'Recovery');
    fc.assert(
      fc.property(triple, stack, triple, stack, (one, oneStack, other, otherStack) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(names.stackName(one, oneStack)).not.toBe(names.stackName(other, otherStack));
      }),
      { numRuns: 500, seed: 2 },
    );
  });
});

describe('secondName', () => {
  it('ends the suffix with “dr”, and begins one where there is none', () => {
    expect(names.namePrefix(names.secondName(shop))).toBe('shop-prod-dr');
    expect(names.namePrefix(names.secondName(copy))).toBe('shop-prod-pr12-dr');
  });

  it('keeps everything else', () => {
    expect(names.secondName(valid)).toEqual({ ...valid, suffix: 'dr' });
  });

  it('never gives one name to the copies of two environments', () => {
    fc.assert(
      fc.property(triple, triple, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(names.namePrefix(names.secondName(one))).not.toBe(names.namePrefix(names.secondName(other)));
      }),
      { numRuns: 500, seed: 2 },
    );
  });
});

describe('explicitNames', () => {
  it('lists the names that come near a limit, each longer for a suffix', () => {
    const plain = names.explicitNames(valid);
    const copied = names.explicitNames({ ...valid, suffix: 'pr12' });
    expect(plain.map(({ what }) => what)).toEqual(copied.map(({ what }) => what));
    expect(copied.map(({ name }) => name.length)).toEqual(plain.map(({ name }) => name.length + '-pr12'.length));
  });

  it('adds those of recovery where there is a second Region, each with its limit', () => {
    const plain = names.explicitNames(valid).map(({ what }) => what);
    const added = names.explicitNames(withRecovery()).filter(({ what }) => !plain.includes(what));
    expect(added).toEqual([
      { path: '', what: 'backup vault', name: 'platform-test-dr-backups', longest: 50 },
      { path: '', what: 'restore test', name: 'platform_test_restore_test', longest: 50 },
      { path: '', what: 'Firehose stream', name: 'platform-test-log-archive', longest: 64 },
    ]);
  });

  it('lists what both Regions make by its name in the second, where it is longer', () => {
    const nameOf = (environment: typeof valid, wanted: string) =>
      names.explicitNames(environment).find(({ what }) => what === wanted)?.name;
    expect([valid, withRecovery()].map((environment) => nameOf(environment, 'SQS queue'))).toEqual([
      'platform-test-interruptions',
      'platform-test-dr-interruptions',
    ]);
  });

  it('names the property that ends a name', () => {
    const group = { name: 'a', instanceTypes: ['m7g.large'], minSize: 1, maxSize: 2 };
    const { capacity } = withCapacity({ kind: 'karpenter' }, { kind: 'self-managed-node-group', ...group });
    expect(names.explicitNames({ ...valid, capacity }).at(-1)).toEqual({
      path: 'capacity[1].name',
      what: 'Name tag of self-managed-node-group',
      name: 'platform-test-a',
      longest: 256,
    });
  });
});
