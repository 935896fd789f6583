import type { Rule } from './rule';

export const wayOut: Rule = {
  id: 'way-out',
  requirement: 'Nodes can reach the services without which they never join.',
  check: ({ network: { nat, endpoints } }) =>
    nat === 'none' && endpoints !== 'required'
      ? [
          {
            path: 'network.endpoints',
            value: endpoints,
            rule: 'must be "required" when network.nat is "none": nodes could neither pull images nor find the cluster',
            fix: 'write endpoints: "required", or choose a NAT strategy',
          },
        ]
      : [],
};
