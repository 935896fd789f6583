import type * as codebuild from 'aws-cdk-lib/aws-codebuild';
import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as actions from 'aws-cdk-lib/aws-codepipeline-actions';
import {
  Step,
  type CodePipelineActionFactoryResult,
  type FileSet,
  type ICodePipelineActionFactory,
  type ProduceActionOptions,
} from 'aws-cdk-lib/pipelines';

import { CONFIRM } from './auto-confirmation';
import type { Builds } from './builds';
import { StageCheck } from './stage-check';
import type { Target } from './target';

/** The action that waits for somebody every time. */
export const APPROVE = 'Approve';

export interface StageGateProps {
  readonly builds: Builds;
  /** Name of the environment, and of its stage. */
  readonly environment: string;
  /** What confirms for people; undefined where somebody approves every deployment. */
  readonly autoConfirmation: codebuild.IProject | undefined;
  readonly source: FileSet;
  readonly assemblies: FileSet;
  /** Folder of the stage’s assembly among the assemblies. */
  readonly assembly: string;
  readonly targets: readonly Target[];
}

/** What stands before the deployments of a stage: a check, then somebody’s approval or, where nothing matters, none. */
export class StageGate extends Step implements ICodePipelineActionFactory {
  constructor(private readonly props: StageGateProps) {
    super('Gate');
    this.addDependencyFileSet(props.source);
    this.addDependencyFileSet(props.assemblies);
  }

  produceAction(stage: codepipeline.IStage, options: ProduceActionOptions): CodePipelineActionFactoryResult {
    const { builds, environment, autoConfirmation, assembly, targets } = this.props;
    const { artifacts, runOrder } = options;
    const [source, assemblies] = [this.props.source, this.props.assemblies].map((files) =>
      artifacts.toCodePipeline(files),
    );
    if (source === undefined || assemblies?.artifactName === undefined) {
      throw new RangeError(`The gate of ${environment} stands before there is anything to check`);
    }
    const assemblyArtifact = assemblies.artifactName;
    const { project } = new StageCheck(options.scope, 'Check', {
      builds,
      environment,
      assembly,
      assemblyArtifact,
      targets,
    });
    const variablesNamespace = `Check_${environment}`;
    const said = (variable: string) => `#{${variablesNamespace}.${variable}}`;
    stage.addAction(
      new actions.CodeBuildAction({
        actionName: 'Check',
        input: source,
        extraInputs: [assemblies],
        outputs: [new codepipeline.Artifact(`Report_${environment}`)],
        project,
        runOrder,
        variablesNamespace,
      }),
    );
    stage.addAction(
      new actions.ManualApprovalAction({
        actionName: autoConfirmation === undefined ? APPROVE : CONFIRM,
        additionalInformation: `${environment}: ${said('VERDICT')} The differences are in the log behind the link, and in the artifact Report_${environment}.`,
        externalEntityLink: said('LINK'),
        runOrder: runOrder + 1,
      }),
    );
    if (autoConfirmation !== undefined) {
      stage.addAction(
        new actions.CodeBuildAction({
          actionName: 'ConfirmUnlessItMatters',
          input: source,
          project: autoConfirmation,
          runOrder: runOrder + 1,
          environmentVariables: {
            STAGE: { value: stage.stageName },
            ATTENTION: { value: said('ATTENTION') },
            VERDICT: { value: said('VERDICT') },
            LINK: { value: said('LINK') },
          },
        }),
      );
    }
    return { runOrdersConsumed: 2 };
  }
}
