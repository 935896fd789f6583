import * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as iam from 'aws-cdk-lib/aws-iam';

import { putInPlace } from '../../../lib/delivery/own-role';
import { PartsStack } from './support/parts';

/** A project as the CDK makes it, with a role that it has given itself, and one of ours. */
function made() {
  const stack = new PartsStack();
  const project = new codebuild.PipelineProject(stack, 'Project');
  const ours = new iam.Role(stack, 'Ours', { assumedBy: new iam.ServicePrincipal('codebuild.amazonaws.com') });
  return { stack, project, ours, theirs: project.node.findChild('Role') };
}

describe('putInPlace', () => {
  it('has the project work as our role, and leaves nothing of the role that it had', () => {
    const { stack, project, ours, theirs } = made();
    putInPlace(ours, project, theirs);
    expect(stack.properties('AWS::CodeBuild::Project')).toMatchObject([
      { ServiceRole: stack.resolve(ours.roleArn) as unknown },
    ]);
    expect(stack.properties('AWS::IAM::Role')).toHaveLength(1);
    expect(stack.properties('AWS::IAM::Policy')).toEqual([]);
  });

  it('refuses a role that is gone already: the CDK would have come to make another one', () => {
    const { project, ours, theirs } = made();
    putInPlace(ours, project, theirs);
    expect(() => {
      putInPlace(ours, project, theirs);
    }).toThrow(new RangeError('Parts/Project is not a project of the CDK with Parts/Project/Role as its role'));
  });

  it('refuses a project that stands elsewhere, and leaves the role where it is', () => {
    const { stack, project, ours, theirs } = made();
    const elsewhere = codebuild.Project.fromProjectName(stack, 'Elsewhere', 'elsewhere');
    expect(() => {
      putInPlace(ours, elsewhere, theirs);
    }).toThrow('Parts/Elsewhere is not a project of the CDK');
    expect(project.node.tryFindChild('Role')).toBe(theirs);
  });
});
