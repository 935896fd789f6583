import { failedCreation } from '../../../../scripts/rehearse/steps/failed-creation';
import { failed, sceneOf, stacksIn } from '../support/scene';
import { changed, live, nothing, withProperties } from '../support/sound';
import { recoverable } from '../support/two-regions';

const INJECTED = failed('❌ platform-dev-Eks failed: Injected: Dashboard was refused');
const standing = (status: string) => ({ ...live, stacks: changed(live.stacks, 1, { status }) });

const unprotected = withProperties({ terminationProtection: false, cluster: { deletionProtection: false } });
const wellProtected = withProperties({ terminationProtection: true, cluster: { deletionProtection: true } });

describe('a stack fails midway through its creation', () => {
  test('passes when it rolled back', async () => {
    const scene = sceneOf({ environment: unprotected });
    scene.cdk = () => INJECTED;
    scene.account.live = standing('ROLLBACK_COMPLETE');
    expect(await failedCreation.run(scene.rehearsal)).toEqual({ detail: 'Eks ROLLBACK_COMPLETE', deviations: [] });
    expect(scene.calls).toEqual([
      'arm {"resources":["platform-dev-Eks/AWS::CloudWatch::Dashboard"]}',
      'deploy original',
      'disarm',
    ]);
    expect(scene.account.asked).toEqual([]);
  });

  test('expects a protected cluster to stand in the way, and lifts both protections by hand', async () => {
    const scene = sceneOf({ environment: wellProtected });
    scene.cdk = () => INJECTED;
    scene.account.live = standing('ROLLBACK_FAILED');
    expect(await failedCreation.run(scene.rehearsal)).toEqual({
      detail: 'Eks ROLLBACK_FAILED, protection lifted by hand',
      deviations: [],
    });
    expect(scene.account.asked).toEqual([
      ['UpdateClusterConfig', { name: 'platform-dev', deletionProtection: false }],
      ['UpdateTerminationProtection', { StackName: 'platform-dev-Eks', EnableTerminationProtection: false }],
    ]);
  });

  test('lifts the one protection that there is', async () => {
    const scene = sceneOf({
      environment: withProperties({ terminationProtection: true, cluster: { deletionProtection: false } }),
    });
    scene.cdk = () => INJECTED;
    scene.account.live = standing('ROLLBACK_COMPLETE');
    expect(await failedCreation.run(scene.rehearsal)).toEqual({
      detail: 'Eks ROLLBACK_COMPLETE, protection lifted by hand',
      deviations: [],
    });
    expect(scene.account.asked.map(([command]) => command)).toEqual(['UpdateTerminationProtection']);
  });

  test('reports a stack in another state', async () => {
    const scene = sceneOf({ environment: unprotected });
    scene.cdk = () => INJECTED;
    scene.account.live = standing('CREATE_COMPLETE');
    expect((await failedCreation.run(scene.rehearsal)).deviations).toEqual([
      'stack platform-dev-Eks is CREATE_COMPLETE, not ROLLBACK_COMPLETE',
    ]);
  });

  test('reports a stack that is gone, and lifts nothing', async () => {
    const scene = sceneOf({ environment: wellProtected });
    scene.cdk = () => INJECTED;
    scene.account.live = { ...live, stacks: live.stacks.slice(0, 1) };
    expect((await failedCreation.run(scene.rehearsal)).deviations).toEqual([
      'stack platform-dev-Eks is gone, not ROLLBACK_FAILED',
    ]);
    expect(scene.account.asked).toEqual([]);
  });

  test.each([
    ['Pipeline', 'AWS::CodePipeline::Pipeline'],
    ['GitHubActions', 'AWS::IAM::ManagedPolicy'],
  ])('fails the stack %s of what delivers too, and lifts its protection', async (stack, type) => {
    const name = `platform-dev-${stack}`;
    const scene = sceneOf({ environment: wellProtected, stacks: stacksIn('eu-west-1', name) });
    scene.cdk = () => INJECTED;
    scene.account.live = { ...live, stacks: [{ name, status: 'ROLLBACK_COMPLETE', outputs: {}, resources: {} }] };
    expect((await failedCreation.run(scene.rehearsal)).deviations).toEqual([]);
    expect(scene.calls[0]).toBe(`arm {"resources":["${name}/${type}"]}`);
    expect(scene.account.asked).toEqual([
      ['UpdateTerminationProtection', { StackName: name, EnableTerminationProtection: false }],
    ]);
  });

  describe('of what installs into the cluster', () => {
    const NAME = 'platform-dev-ClusterServices';
    const failing = (status: 'deployed' | 'failed') => {
      const scene = sceneOf({ environment: unprotected, stacks: stacksIn('eu-west-1', NAME) });
      scene.cdk = () => failed('❌ Injected: Release was refused');
      scene.account.live = {
        ...live,
        inside: live.inside.map((one) => ({ ...one, releases: changed(one.releases.slice(0, 1), 0, { status }) })),
        stacks: [{ name: NAME, status: 'ROLLBACK_COMPLETE', outputs: {}, resources: {} }],
      };
      return scene;
    };

    test('passes when no more is left than the release that failed', async () => {
      const scene = failing('failed');
      expect(await failedCreation.run(scene.rehearsal)).toEqual({
        detail: 'ClusterServices ROLLBACK_COMPLETE',
        deviations: [],
      });
      expect(scene.calls[0]).toBe(`arm {"resources":["${NAME}/Custom::AWSCDK-EKS-HelmChart"]}`);
    });

    test('reports a release that the rollback has left standing', async () => {
      expect((await failedCreation.run(failing('deployed').rehearsal)).deviations).toEqual([
        'release aws-load-balancer-controller is deployed after the rollback',
      ]);
    });
  });

  test('takes success for a deviation', async () => {
    const scene = sceneOf({ environment: unprotected });
    scene.account.live = standing('ROLLBACK_COMPLETE');
    expect((await failedCreation.run(scene.rehearsal)).deviations).toEqual([
      'cdk deploy succeeded, where it had to fail',
    ]);
  });

  test('lets each stack of two Regions fail in its turn, and lifts the protection where it stands', async () => {
    const names = ['platform-dev-DrRegion', 'platform-dev-Recovery'] as const;
    const scene = sceneOf({
      environment: { ...recoverable, terminationProtection: true },
      stacks: [
        ...live.stacks.flatMap(({ name }) => stacksIn('eu-west-1', name)),
        ...stacksIn('us-west-2', names[0]),
        ...stacksIn('eu-west-1', names[1]),
      ],
    });
    const rolledBack = { status: 'ROLLBACK_COMPLETE', outputs: {}, resources: {} };
    const failures = [
      () => {
        scene.elsewhere.live = { ...nothing, stacks: [{ ...rolledBack, name: names[0], status: 'ROLLBACK_FAILED' }] };
      },
      () => {
        scene.account.live = standing('ROLLBACK_FAILED');
      },
      () => {
        scene.account.live = { ...live, stacks: [...live.stacks, { ...rolledBack, name: names[1] }] };
      },
    ];
    scene.account.live = nothing;
    scene.cdk = () => {
      failures.shift()?.();
      return INJECTED;
    };
    expect(await failedCreation.run(scene.rehearsal)).toEqual({
      detail: 'Eks ROLLBACK_FAILED, DrRegion ROLLBACK_FAILED, Recovery ROLLBACK_COMPLETE, protection lifted by hand',
      deviations: [],
    });
    const refused = [
      'platform-dev-Eks/AWS::CloudWatch::Dashboard',
      'platform-dev-DrRegion/AWS::EKS::Nodegroup',
      'platform-dev-Recovery/AWS::Logs::SubscriptionFilter',
    ];
    // The second Region comes first: the CLI knows no order between the two.
    expect(scene.calls.filter((call) => call.startsWith('arm'))).toEqual(
      [refused, [refused[0], refused[2]], refused.slice(2)].map((resources) => `arm ${JSON.stringify({ resources })}`),
    );
    expect(scene.elsewhere.asked).toEqual([
      ['UpdateClusterConfig', { name: 'platform-dev-dr', deletionProtection: false }],
      ['UpdateTerminationProtection', { StackName: names[0], EnableTerminationProtection: false }],
    ]);
    expect(scene.account.asked.slice(2)).toEqual([
      ['UpdateTerminationProtection', { StackName: names[1], EnableTerminationProtection: false }],
    ]);
  });
});
