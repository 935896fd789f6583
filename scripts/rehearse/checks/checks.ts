import type { Check } from './check';
import { cluster } from './cluster';
import { components } from './components';
import { endpoints } from './endpoints';
import { keys } from './keys';
import { logs } from './logs';
import { namespaces } from './namespaces';
import { nodeGroups } from './node-groups';
import { outputs } from './outputs';
import { parameters } from './parameters';
import { roles } from './roles';
import { routes } from './routes';
import { securityGroups } from './security-groups';
import { subnets } from './subnets';
import { tags } from './tags';
import { vpc } from './vpc';

/** Every check of the live state, by name. */
export const CHECKS: Readonly<Record<string, Check>> = {
  vpc,
  subnets,
  routes,
  endpoints,
  securityGroups,
  keys,
  roles,
  cluster,
  nodeGroups,
  components,
  namespaces,
  logs,
  parameters,
  tags,
  outputs,
};
