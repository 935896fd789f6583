import { accountsOf, targetsIn } from '../../../scripts/preflight/targets';
import { stackArtifact, templateWith } from '../../support/assembly';
import { inFolder } from '../../support/temp-folder';

const HERE = { account: '111122223333', region: 'us-west-2', deployers: ['111122223333', '777788889999'] };

/** The targets of an assembly in which each stack has its place and properties. */
function targets(stacks: Readonly<Record<string, readonly [environment: string, properties?: object]>>) {
  const artifacts = Object.fromEntries(
    Object.entries(stacks).map(([name, [environment, properties]]) => {
      const artifact = stackArtifact(name, environment);
      return [name, { ...artifact, dependencies: [], properties: { ...artifact.properties, ...properties } }];
    }),
  );
  const templates = Object.keys(stacks).map((name): [string, unknown] => [`${name}.template.json`, templateWith(1)]);
  return inFolder({ 'manifest.json': { artifacts }, ...Object.fromEntries(templates) }, (folder) =>
    targetsIn(folder, HERE),
  );
}

describe('the targets of an assembly', () => {
  test('are the accounts and Regions of its stacks, in the order of the manifest', () => {
    const found = targets({
      One: ['aws://444455556666/eu-west-1'],
      Two: ['aws://444455556666/us-east-1'],
      Three: ['aws://444455556666/eu-west-1'],
    });
    expect(found.map(({ account, region, stacks }) => [account, region, stacks.map(({ name }) => name)])).toEqual([
      ['444455556666', 'eu-west-1', ['One', 'Three']],
      ['444455556666', 'us-east-1', ['Two']],
    ]);
  });

  test('are where the credentials are, for stacks that name no account and no Region', () => {
    const [target] = targets({ One: ['aws://unknown-account/unknown-region'] });
    expect(target).toMatchObject({ account: '111122223333', region: 'us-west-2' });
    expect(target?.stacks[0]).toMatchObject({ account: '111122223333', region: 'us-west-2' });
  });

  test('lie in the partition of their Region; one that nobody knows is one of AWS', () => {
    const [beijing, mars] = targets({ One: ['aws://444455556666/cn-north-1'], Two: ['aws://444455556666/mars-1'] });
    expect([beijing?.partition, mars?.partition]).toEqual(['aws-cn', 'aws']);
  });

  test('are deployed to by others than themselves', () => {
    const [own, other] = targets({ One: ['aws://111122223333/eu-west-1'], Two: ['aws://444455556666/eu-west-1'] });
    expect([own?.deployers, other?.deployers]).toEqual([['777788889999'], HERE.deployers]);
  });

  test('have the templates of their stacks, and demands with every placeholder filled in', () => {
    const role = (kind: string) =>
      `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/cdk-hnb659fds-${kind}-\${AWS::AccountId}-\${AWS::Region}`;
    const [target] = targets({
      One: [
        'aws://444455556666/cn-north-1',
        {
          assumeRoleArn: role('deploy-role'),
          requiresBootstrapStackVersion: 6,
          bootstrapStackVersionSsmParameter: '/cdk-bootstrap/hnb659fds/version',
        },
      ],
      Two: ['aws://444455556666/cn-north-1'],
    });
    const [one, two] = target?.stacks ?? [];
    expect(one?.template.resources.size).toBe(1);
    expect(one?.bootstrap).toMatchObject({
      versionParameter: '/cdk-bootstrap/hnb659fds/version',
      minimumVersion: 6,
      deployRole: 'arn:aws-cn:iam::444455556666:role/cdk-hnb659fds-deploy-role-444455556666-cn-north-1',
    });
    expect(two?.bootstrap).toBeNull();
  });
});

test('an account has the stacks of all its Regions, and stands in the first of them', () => {
  const accounts = accountsOf(
    targets({
      One: ['aws://444455556666/eu-west-1'],
      Two: ['aws://111122223333/eu-west-1'],
      Three: ['aws://444455556666/us-east-1'],
    }),
  );
  expect(accounts.map(({ account, region, stacks }) => [account, region, stacks.map(({ name }) => name)])).toEqual([
    ['444455556666', 'eu-west-1', ['One', 'Three']],
    ['111122223333', 'eu-west-1', ['Two']],
  ]);
});
