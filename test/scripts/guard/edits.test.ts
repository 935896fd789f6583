import type { JsonObject } from '../../../lib/compliance/template';
import { prod } from '../../../lib/config/environments/prod';
import { compareAssemblies } from '../../../scripts/guard/compare-assemblies';
import type { Comparison } from '../../../scripts/guard/comparison';
import { findingsIn } from '../../../scripts/guard/judgement';
import { changesOf, comparing, saidBy } from './support/compare';
import { cluster, EDITS, network } from './support/edits';
import {
  bodiesOf,
  idOf,
  resource,
  stacksOf,
  withLogicalId,
  withProperty,
  withResource,
  type Bodies,
} from './support/stacks';

const compare = comparing(stacksOf);

/** Edits of the rendered templates: what an edit of a construct would do. */
const TEMPLATE_EDITS: readonly (readonly [name: string, edit: (bodies: Bodies) => Bodies, says: readonly string[]])[] =
  [
    [
      'alias of a key',
      inEks('AWS::KMS::Alias', '/cluster"', (alias) => withProperty(alias, 'AliasName', 'alias/platform-prod/other')),
      ['replace AWS::KMS::Alias: AliasName'],
    ],
    [
      'removed log group',
      inEks('AWS::Logs::LogGroup', '/aws/eks/platform-prod/cluster', () => undefined),
      ['delete AWS::Logs::LogGroup'],
    ],
    [
      'name of a topic',
      inEks('AWS::SNS::Topic', '', (topic) => withProperty(topic, 'TopicName', 'platform-prod-pages')),
      ['replace AWS::SNS::Topic: TopicName'],
    ],
    [
      'type at the same logical id',
      inEks('AWS::SNS::Topic', '', () => resource('AWS::SQS::Queue')),
      ['replace AWS::SNS::Topic: Type'],
    ],
    [
      'policies that delete from now on',
      inEks('AWS::Logs::LogGroup', '/aws/eks/platform-prod/cluster', (it) => ({ ...it, DeletionPolicy: 'Delete' })),
      [],
    ],
    [
      'access that the creator of the cluster has',
      inEks('AWS::EKS::Cluster', '', (it) =>
        withProperty(it, 'AccessConfig', { AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: true }),
      ),
      ['replace AWS::EKS::Cluster: AccessConfig.BootstrapClusterCreatorAdminPermissions'],
    ],
    [
      'tenancy of the VPC, which AWS changes one way only',
      inVpc('AWS::EC2::VPC', '', (it) => withProperty(it, 'InstanceTenancy', 'dedicated')),
      ['may-replace AWS::EC2::VPC: InstanceTenancy'],
    ],
    [
      'description of a security group',
      inEks('AWS::EC2::SecurityGroup', 'EKS nodes', (it) => withProperty(it, 'GroupDescription', 'Nodes')),
      ['replace AWS::EC2::SecurityGroup: GroupDescription'],
    ],
    [
      'a key at another logical id',
      ({ vpc, eks }) => {
        const alias = idOf(eks, 'AWS::KMS::Alias', '/alarms"');
        return { vpc, eks: withLogicalId(eks, alias, 'Renamed') };
      },
      ['delete AWS::KMS::Alias'],
    ],
  ];

function inEks(type: string, text: string, edit: (resource: JsonObject) => JsonObject | undefined) {
  return ({ vpc, eks }: Bodies): Bodies => ({ vpc, eks: withResource(eks, idOf(eks, type, text), edit) });
}

function inVpc(type: string, text: string, edit: (resource: JsonObject) => JsonObject | undefined) {
  return ({ vpc, eks }: Bodies): Bodies => ({ vpc: withResource(vpc, idOf(vpc, type, text), edit), eks });
}

const templateEdit = (edit: (bodies: Bodies) => Bodies): Comparison =>
  compareAssemblies(stacksOf(prod), stacksOf(prod, edit(bodiesOf(prod))));

describe('the guard, over a real environment', () => {
  test.each(EDITS)('%s', (_, before, after, says) => {
    expect(saidBy(compare(before, after)).sort()).toEqual([...says].sort());
  });

  test.each(TEMPLATE_EDITS)('%s', (_, edit, says) => {
    expect(saidBy(templateEdit(edit)).sort()).toEqual([...says].sort());
  });

  test('a replaced VPC takes along what is in it, across stacks, and the export in use is refused', () => {
    const comparison = compare(prod, network(prod, { cidr: '10.9.0.0/16' }));
    const consequences = findingsIn(changesOf(comparison)).filter(({ causes }) =>
      causes.every(({ because }) => because !== null),
    );
    expect(new Set(consequences.map(({ stack, type }) => `${stack} ${type}`))).toEqual(
      new Set([
        'platform-prod-Vpc AWS::EC2::SecurityGroup',
        'platform-prod-Eks AWS::EC2::SecurityGroup',
        'platform-prod-Eks AWS::EKS::Nodegroup',
        'platform-prod-Eks AWS::EKS::FargateProfile',
      ]),
    );
    expect(comparison.refusals).toEqual([
      {
        stack: 'platform-prod-Vpc',
        logicalId: null,
        reason: expect.stringMatching(/^platform-prod-Eks imports .*NetworkVpc.*CloudFormation refuses/) as unknown,
      },
    ]);
  });

  test('a replaced cluster keeps its name, which is taken', () => {
    const { refusals } = compare(prod, cluster(prod, { serviceCidr: '172.21.0.0/16' }));
    expect(refusals.map(({ reason }) => reason)).toEqual([expect.stringContaining('Name "platform-prod"')]);
  });

  test('a renamed construct is told from a lost one', () => {
    const [, edit] = TEMPLATE_EDITS.find(([name]) => name === 'a key at another logical id') ?? [];
    const deleted = changesOf(templateEdit(edit ?? ((bodies) => bodies))).filter(({ effect }) => effect === 'delete');
    expect(deleted).toMatchObject([
      { movedTo: 'platform-prod-Eks/Renamed', refusals: [expect.stringContaining('alias/platform-prod/alarms')] },
    ]);
  });

  test('a policy that no longer keeps is named, for every key and log group', () => {
    const { weakenings } = compare(prod, { ...prod, onDelete: 'destroy' });
    expect(new Set(weakenings.map(({ type }) => type))).toEqual(new Set(['AWS::KMS::Key', 'AWS::Logs::LogGroup']));
  });
});
