import * as codebuild from 'aws-cdk-lib/aws-codebuild';

import { replaceRoles } from '../../../lib/delivery/replace-roles';
import { propertyOf } from '../../support/property-of';
import { deployingRolesIn, PartsStack, roleArnIn, targetIn } from './support/parts';
import { smallDelivery } from './support/small-delivery';

const OWN = [targetIn('us-east-1', '111122223333')];
const TARGETS = [targetIn('us-east-1'), targetIn('us-west-2')];

describe('replaceRoles', () => {
  const stack = new PartsStack();
  new codebuild.PipelineProject(stack, 'Beside');
  const delivery = smallDelivery(stack, { asset: __filename });
  const projects = replaceRoles(delivery, stack.builds(), { own: OWN, targets: TARGETS });

  /** The bootstrap roles that the one of our roles whose policy says so may take on. */
  const taken = (description: string): unknown => {
    const policy = stack
      .properties('AWS::IAM::ManagedPolicy')
      .find((one) => propertyOf(one, 'Description') === description);
    return propertyOf(policy, 'PolicyDocument', 'Statement', 4);
  };

  it('lets the pipeline’s update reach the pipeline’s own places', () => {
    expect(taken('A build updates the pipeline')).toEqual({
      Sid: 'TakeOnBootstrapRoles',
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Resource: deployingRolesIn(OWN),
    });
  });

  it('lets the publishing of assets reach the targets, and publish alone', () => {
    expect(taken('A build publishes assets')).toEqual({
      Sid: 'TakeOnBootstrapRoles',
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Resource: TARGETS.map((target) => roleArnIn('file-publishing', target)),
    });
  });

  it('has both builds work as these roles, and leaves none that the CDK made for them', () => {
    const roles = Object.keys(stack.resources('AWS::IAM::Role')).map((id) => id.replace(/[0-9A-F]{8}$/, ''));
    expect(roles).toEqual(expect.arrayContaining(['PipelineSelfMutationRole', 'PipelinePublishingRole']));
    expect(roles.filter((id) => /Assets|UpdatePipeline/.test(id))).toEqual([]);
    const worksAs = stack
      .properties('AWS::CodeBuild::Project')
      .map((one) => propertyOf(one, 'ServiceRole', 'Fn::GetAtt', 0));
    expect(worksAs.map((id) => String(id).replace(/[0-9A-F]{8}$/, ''))).toEqual(
      expect.arrayContaining(['PipelineSelfMutationRole', 'PipelinePublishingRole']),
    );
  });

  it('replaces the one role that there is where nothing is to be published', () => {
    const bare = new PartsStack();
    replaceRoles(smallDelivery(bare), bare.builds(), { own: OWN, targets: TARGETS });
    expect(bare.properties('AWS::IAM::ManagedPolicy')).toMatchObject([{ Description: 'A build updates the pipeline' }]);
  });

  it('names every build of the pipeline, and those beside it, each once', () => {
    const arns = projects.map(({ projectArn }) => JSON.stringify(stack.resolve(projectArn)));
    const all = Object.keys(stack.resources('AWS::CodeBuild::Project')).map((id) =>
      JSON.stringify({ 'Fn::GetAtt': [id, 'Arn'] }),
    );
    expect(arns.sort()).toEqual(all.sort());
  });
});
