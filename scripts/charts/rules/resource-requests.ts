import { containerRule } from '../rule';

/** What nobody asks for, nobody gets: the scheduler packs such pods together, and Fargate gives them its smallest size. */
export const resourceRequests = containerRule('resource-requests', ({ resources }) =>
  ['cpu', 'memory']
    .filter((name) => resources?.requests?.[name] === undefined)
    .map((name) => `asks for no ${name}; set resources.requests.${name}`),
);
