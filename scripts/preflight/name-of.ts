import { constructPathOf } from '../assembly/construct-path';
import type { TargetResource } from './resources';

/** Constructs that every resource has around it, and that tell nobody anything. */
const SILENT = /\/(Default|Resource)(?=\/|$)/g;

/** What a resource is called in a message: `platform-dev-Vpc/Network/Vpc`. */
export const nameOf = (resource: TargetResource): string =>
  constructPathOf(resource)?.replace(SILENT, '') ?? `${resource.stack.name}/${resource.logicalId}`;
