import { clusterStack } from '../cluster';
import type { Example } from '../example';
import { deploy } from '../stacks';
import { targetWith } from '../target';

const resources = clusterStack('ours');

export const example: Example = {
  target: (account) => targetWith(resources, { account }),
  prepare: (account) => deploy(account, { name: 'platform-test-Eks', resources }),
};
