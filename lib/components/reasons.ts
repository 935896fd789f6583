/** Why an operator may not set what every chart has: said once. */
export const REASON = {
  identity: 'its AWS role is bound to the service account',
  security: 'the container runs without root and without new privileges',
  hostNetwork: 'a pod on the node’s network has the node’s permissions',
  images: 'images come from components.registry, or from their publisher',
  webhookPort: 'the nodes’ security group opens that port',
} as const;
