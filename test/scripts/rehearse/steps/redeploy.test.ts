import { redeploy } from '../../../../scripts/rehearse/steps/redeploy';
import { failed, sceneOf, succeeded } from '../support/scene';

describe('deploy the same again', () => {
  test('passes when nothing happens', async () => {
    const scene = sceneOf();
    scene.account.events.push(['platform-dev-Vpc', 'CREATE_COMPLETE', 'AWS::EC2::VPC']);
    expect(await redeploy.run(scene.rehearsal)).toEqual({ detail: 'no change', deviations: [] });
    expect(scene.calls).toEqual(['deploy original']);
  });

  test('reports what happened', async () => {
    const scene = sceneOf();
    scene.cdk = () => {
      scene.account.events.push(['platform-dev-Eks', 'UPDATE_COMPLETE', 'AWS::EKS::Cluster']);
      return succeeded;
    };
    expect((await redeploy.run(scene.rehearsal)).deviations).toEqual([
      'unexpected: platform-dev-Eks: UPDATE_COMPLETE AWS::EKS::Cluster',
    ]);
  });

  test('reports that the CLI failed', async () => {
    const scene = sceneOf();
    scene.cdk = () => failed('❌ no');
    expect((await redeploy.run(scene.rehearsal)).deviations).toEqual(['cdk deploy ended with 1:\n❌ no']);
  });
});
