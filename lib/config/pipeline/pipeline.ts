import type { PipelineInput } from './schema';

/** How the environments of this repository are delivered. */
export const pipeline: PipelineInput = {
  owner: 'platform@example.com',
  costCenter: 'platform-delivery',

  repository: 'example/eks-platform', // yours
  branch: 'main',
  connection: 'create', // pending until somebody finishes the handshake: docs/pipeline.md

  emails: ['platform@example.com'],

  environments: [
    { environment: 'dev', approval: false },
    { environment: 'staging', approval: false },
    { environment: 'prod' }, // waits for somebody who has read the differences
  ],
};
