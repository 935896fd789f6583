import type { ResourceChange } from '@aws-sdk/client-cloudformation';

import { change } from '../../../../scripts/rehearse/steps/change';
import { failed, sceneOf, succeeded } from '../support/scene';
import { live } from '../support/sound';

const EKS = 'platform-dev-Eks';

const modified = (ResourceType: string, property: string): ResourceChange => ({
  Action: 'Modify',
  ResourceType,
  Replacement: 'False',
  Details: [{ Target: { Name: property } }],
});
const clusterChange = modified('AWS::EKS::Cluster', 'ResourcesVpcConfig');
const groupChange = modified('AWS::EKS::Nodegroup', 'ScalingConfig');

/** A scene in which this is planned, and these types are then updated. */
function planned(changes: readonly ResourceChange[], updated: readonly string[]) {
  const scene = sceneOf();
  scene.account.changeSets = { [EKS]: changes };
  scene.cdk = (...words) => {
    if (words.includes('--no-execute')) return succeeded;
    for (const type of updated) scene.account.events.push([EKS, 'UPDATE_COMPLETE', type]);
    return succeeded;
  };
  return scene;
}

const BOTH = ['AWS::EKS::Cluster', 'AWS::EKS::Nodegroup'];

describe('deploy a changed configuration', () => {
  test('passes when exactly that happens which the change is about', async () => {
    const scene = planned([groupChange, clusterChange], BOTH);
    expect(await change.run(scene.rehearsal)).toEqual({
      detail:
        'platform-dev-Eks: Modify AWS::EKS::Cluster (in place): ResourcesVpcConfig; platform-dev-Eks: Modify AWS::EKS::Nodegroup (in place): ScalingConfig',
      deviations: [],
    });
    expect(scene.calls).toEqual(['deploy changed --no-execute --change-set-name rehearsal', 'deploy changed']);
  });

  test('reports what is planned beside it', async () => {
    const scene = planned([clusterChange, groupChange, { Action: 'Remove', ResourceType: 'AWS::KMS::Key' }], BOTH);
    expect((await change.run(scene.rehearsal)).deviations).toEqual([
      'the change set holds what nobody asked for: platform-dev-Eks: Remove AWS::KMS::Key',
    ]);
  });

  test('reports a second node group that changes in the same way', async () => {
    const scene = planned([clusterChange, groupChange, groupChange], [...BOTH, 'AWS::EKS::Nodegroup']);
    expect((await change.run(scene.rehearsal)).deviations).toEqual([
      'the change set holds what nobody asked for: platform-dev-Eks: Modify AWS::EKS::Nodegroup (in place): ScalingConfig',
      'what happened holds what nobody asked for: platform-dev-Eks: UPDATE_COMPLETE AWS::EKS::Nodegroup',
    ]);
  });

  test('reports what is missing', async () => {
    const scene = planned([clusterChange], ['AWS::EKS::Cluster']);
    expect((await change.run(scene.rehearsal)).deviations).toEqual([
      'the change set lacks: platform-dev-Eks: Modify AWS::EKS::Nodegroup (in place): ScalingConfig',
      'what happened lacks: platform-dev-Eks: UPDATE_COMPLETE AWS::EKS::Nodegroup',
    ]);
  });

  test('reports a cluster that would be replaced', async () => {
    const scene = planned([{ ...clusterChange, Replacement: 'True' }, groupChange], BOTH);
    expect((await change.run(scene.rehearsal)).deviations).toEqual([
      'the change set holds what nobody asked for: platform-dev-Eks: Modify AWS::EKS::Cluster (replaced): ResourcesVpcConfig',
      'the change set lacks: platform-dev-Eks: Modify AWS::EKS::Cluster (in place): ResourcesVpcConfig',
    ]);
  });

  test('reports what stands otherwise afterwards', async () => {
    const scene = planned([clusterChange, groupChange], BOTH);
    scene.account.live = { ...live, endpoints: [] };
    expect((await change.run(scene.rehearsal)).deviations).toEqual([
      'endpoints: whether S3 has a gateway endpoint is false, not true',
    ]);
  });

  test('reports that either command failed', async () => {
    const scene = planned([clusterChange, groupChange], BOTH);
    const { cdk } = scene;
    scene.cdk = (...words) => {
      cdk(...words);
      return failed('❌ no');
    };
    expect((await change.run(scene.rehearsal)).deviations).toEqual([
      'cdk deploy --no-execute ended with 1:\n❌ no',
      'cdk deploy ended with 1:\n❌ no',
    ]);
  });
});
