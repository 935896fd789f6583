import { Stack, Stage } from 'aws-cdk-lib';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { CodePipeline, CodePipelineSource, ShellStep, type FileSet, type Step } from 'aws-cdk-lib/pipelines';

import type { PartsStack } from './parts';

/** What a pipeline hands from step to step. */
export interface Files {
  readonly source: FileSet;
  readonly assemblies: FileSet;
}

/** What a source and a synthesis hand on. */
function filesOf(output: FileSet | undefined): FileSet {
  if (output === undefined) throw new RangeError('A step that hands nothing on');
  return output;
}

export interface SmallDelivery {
  /** Steps before the stage deploys. Default: none. */
  readonly before?: (files: Files) => readonly Step[];
  /** A file that its stack deploys with. Default: none. */
  readonly asset?: string;
}

/** The least pipeline of the CDK, built: one stage, `prod`, with one stack. */
export function smallDelivery(stack: PartsStack, { before, asset }: SmallDelivery = {}): CodePipeline {
  const source = CodePipelineSource.connection('example/eks-platform', 'main', {
    connectionArn: 'arn:aws:codeconnections:us-east-1:111122223333:connection/one',
  });
  const synth = new ShellStep('Synth', { input: source, commands: ['npm run synth'] });
  const delivery = new CodePipeline(stack, 'Pipeline', { synth, publishAssetsInParallel: false });
  const stage = new Stage(stack, 'prod', { env: { account: stack.account, region: stack.region } });
  const delivered = new Stack(stage, 'Delivered');
  new sqs.CfnQueue(delivered, 'Queue');
  if (asset !== undefined) new Asset(delivered, 'Asset', { path: asset });
  const files = { source: filesOf(source.primaryOutput), assemblies: filesOf(synth.primaryOutput) };
  delivery.addStage(stage, { pre: [...(before?.(files) ?? [])] });
  delivery.buildPipeline();
  return delivery;
}
