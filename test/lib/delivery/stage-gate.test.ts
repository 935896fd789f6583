import * as codebuild from 'aws-cdk-lib/aws-codebuild';

import { StageGate } from '../../../lib/delivery/stage-gate';
import { propertyOf } from '../../support/property-of';
import { PartsStack, targetIn } from './support/parts';
import { smallDelivery } from './support/small-delivery';

/** The actions of a stage with a gate, in the order of the template. */
function actionsWith(confirms: boolean) {
  const stack = new PartsStack();
  const autoConfirmation = confirms ? new codebuild.PipelineProject(stack, 'Confirms') : undefined;
  const gate = {
    builds: stack.builds(),
    environment: 'prod',
    assembly: 'assembly-prod',
    targets: [targetIn('us-east-1')],
  };
  smallDelivery(stack, { before: (files) => [new StageGate({ ...gate, ...files, autoConfirmation })] });
  const [pipeline] = stack.properties('AWS::CodePipeline::Pipeline');
  const stages = propertyOf(pipeline, 'Stages');
  const stage: unknown = Array.isArray(stages)
    ? stages.find((one: unknown) => propertyOf(one, 'Name') === 'prod')
    : undefined;
  const actions = propertyOf(stage, 'Actions');
  const all: unknown[] = Array.isArray(actions) ? actions : [];
  const named = (name: string) => all.find((action) => propertyOf(action, 'Name') === name);
  return { stack, order: all.map((action) => [propertyOf(action, 'Name'), propertyOf(action, 'RunOrder')]), named };
}

/** A variable that the check of the stage exports, as the pipeline writes it. */
const said = (variable: string) => `#{Check_prod.${variable}}`;

describe('StageGate', () => {
  const attended = actionsWith(false);
  const unattended = actionsWith(true);

  it('checks, then waits for somebody, and only then lets the stage deploy', () => {
    expect(attended.order).toEqual([
      ['Check', 1],
      ['Approve', 2],
      ['Delivered.Prepare', 3],
      ['Delivered.Deploy', 4],
    ]);
  });

  it('lets a build confirm beside the wait, where nobody has to approve', () => {
    expect(unattended.order).toEqual([
      ['Check', 1],
      ['Confirm', 2],
      ['ConfirmUnlessItMatters', 2],
      ['Delivered.Prepare', 3],
      ['Delivered.Deploy', 4],
    ]);
  });

  it('checks the stage’s assembly with the source at hand, and hands a report on', () => {
    expect(attended.named('Check')).toMatchObject({
      ActionTypeId: { Category: 'Build', Provider: 'CodeBuild' },
      Namespace: 'Check_prod',
      InputArtifacts: [{ Name: expect.stringMatching(/Source$/) as string }, { Name: 'Synth_Output' }],
      OutputArtifacts: [{ Name: 'Report_prod' }],
      Configuration: { PrimarySource: expect.stringMatching(/Source$/) as string },
    });
    expect(JSON.stringify(attended.stack.properties('AWS::CodeBuild::Project'))).toContain(
      '$CODEBUILD_SRC_DIR_Synth_Output',
    );
  });

  it.each([
    ['Approve', attended],
    ['Confirm', unattended],
  ])('tells whoever decides the verdict, and links to the differences: %s', (name, { named }) => {
    expect(named(name)).toMatchObject({
      ActionTypeId: { Category: 'Approval', Provider: 'Manual' },
      Configuration: {
        CustomData: `prod: ${said('VERDICT')} The differences are in the log behind the link, and in the artifact Report_prod.`,
        ExternalEntityLink: said('LINK'),
      },
    });
  });

  it('tells the build that confirms which stage it is, and what the check said', () => {
    const variables = propertyOf(unattended.named('ConfirmUnlessItMatters'), 'Configuration', 'EnvironmentVariables');
    expect(JSON.parse(typeof variables === 'string' ? variables : '')).toEqual(
      Object.entries({ STAGE: 'prod', ATTENTION: said('ATTENTION'), VERDICT: said('VERDICT'), LINK: said('LINK') }).map(
        ([name, value]) => ({ name, type: 'PLAINTEXT', value }),
      ),
    );
  });
});
