import { DescribeRepositoriesCommand } from '@aws-sdk/client-ecr';

import type { Check } from '../check';
import { existing } from '../existing';
import { bootstrap, failed, passed, warning, type Observation } from '../observation';
import { readsOf } from '../permission';
import { bootstrapsOf } from '../target-bootstrap';

/** Assets that are images go there. */
export const bootstrapRepository: Check = {
  id: 'bootstrap-repository',
  explanation: 'The repository for images exists, and nobody can put another image under a tag that is taken.',
  mendedBy: '`cdk bootstrap`',
  permissions: readsOf(['arn:aws:ecr:*:*:repository/cdk-*-container-assets-*'], 'ecr:DescribeRepositories'),
  scope: 'region',
  look: async (target, aws) => {
    const { account, region } = target;
    const wanted = bootstrapsOf(target).flatMap(({ qualifier, repositories }) =>
      repositories.map((name) => ({ name, fix: bootstrap({ account, region, qualifier }) })),
    );
    return Promise.all(
      wanted.map(async ({ name, fix }): Promise<Observation> => {
        const found = await existing(() =>
          aws.ecr().send(new DescribeRepositoriesCommand({ repositoryNames: [name], registryId: account })),
        );
        const [repository] = found?.repositories ?? [];
        if (repository === undefined) return failed(`repository ${name} does not exist`, fix);
        return repository.imageTagMutability === 'IMMUTABLE'
          ? passed(`repository ${name} is there, with tags that stay`)
          : warning(`tags in repository ${name} can be moved to another image`, fix);
      }),
    );
  },
};
