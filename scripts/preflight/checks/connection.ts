import { GetConnectionCommand } from '@aws-sdk/client-codestar-connections';

import { items, outcomes } from '../../../lib/compliance/template';
import type { Aws } from '../../aws/aws';
import type { Check } from '../check';
import { existing } from '../existing';
import { nameOf } from '../name-of';
import { byHand, failed, passed, warning, type Observation } from '../observation';
import { readsOf } from '../permission';
import { literal } from '../pseudo-parameters';
import { OWNED_RESOURCES, ownedResources } from '../read/owned-resources';
import { referred } from '../referred';
import { resourcesOf } from '../resources';
import type { Target } from '../target';

/** A connection that a pipeline gets its source through. */
interface WantedConnection {
  readonly pipeline: string;
  readonly arn: string;
  /** Whether a stack of the target has made it. */
  readonly isOurs: boolean;
}

/**
 * A connection does nothing until a person has shaken hands for it in the console.
 *
 * IAM asks for the action whose prefix is that of the connection’s ARN. Source: Developer Tools console User Guide,
 * "Connections rename - Summary of changes".
 */
export const connection: Check = {
  id: 'connection',
  explanation: 'The connection that a pipeline gets its source through exists, and its handshake is finished.',
  mendedBy: 'its ARN, or finishing the handshake in the console',
  permissions: [
    ...readsOf(['arn:aws:codestar-connections:*:*:connection/*'], 'codestar-connections:GetConnection'),
    ...readsOf(['arn:aws:codeconnections:*:*:connection/*'], 'codeconnections:GetConnection'),
    ...OWNED_RESOURCES,
  ],
  scope: 'region',
  async look(target, aws) {
    const wanted = await wantedConnections(target, aws);
    return Promise.all(wanted.map((one) => lookAt(one, aws)));
  },
};

async function wantedConnections(target: Target, aws: Aws): Promise<WantedConnection[]> {
  const sources = resourcesOf(target, 'AWS::CodePipeline::Pipeline').flatMap((pipeline) =>
    items(pipeline.properties, 'Stages')
      .flatMap((stage) => items(stage, 'Actions'))
      .flatMap((action) => outcomes(action, 'Configuration', 'ConnectionArn'))
      .flatMap((value) => (value === undefined ? [] : [{ pipeline, value }])),
  );
  const wanted = await Promise.all(
    sources.map(async ({ pipeline, value }): Promise<WantedConnection[]> => {
      const named = literal(value, target);
      if (named !== undefined) return [{ pipeline: nameOf(pipeline), arn: named, isOurs: false }];
      const made = referred(value, pipeline.stack, target);
      if (made === undefined) return [];
      // Before the first deployment there is nothing to ask for.
      const owned = await ownedResources({ stacks: [made.stack] }, aws);
      return owned
        .filter(({ logicalId }) => logicalId === made.logicalId)
        .map(({ physicalId }) => ({ pipeline: nameOf(pipeline), arn: physicalId, isOurs: true }));
    }),
  );
  return wanted.flat();
}

async function lookAt({ pipeline, arn, isOurs }: WantedConnection, aws: Aws): Promise<Observation> {
  const region = arn.split(':')[3] ?? aws.region;
  const found = await existing(() =>
    aws
      .in(region)
      .connections()
      .send(new GetConnectionCommand({ ConnectionArn: arn })),
  );
  const status = found?.Connection?.ConnectionStatus;
  if (status === undefined) {
    return failed(
      `connection ${arn}, through which ${pipeline} gets its source, does not exist`,
      byHand(`write the ARN of one that does: aws codeconnections list-connections --region ${region}`),
    );
  }
  if (status === 'AVAILABLE') return passed(`connection ${arn} is available`);
  // The deployment makes such a connection, and a person finishes it afterwards.
  return (isOurs ? warning : failed)(
    `connection ${arn}, through which ${pipeline} gets its source, is ${status}: nobody has finished its handshake`,
    byHand(`in the console of ${region}: Developer Tools, Settings, Connections, "Update pending connection"`),
  );
}
