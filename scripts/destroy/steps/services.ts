import { GATEWAY, INGRESS, SERVICE } from '../../kubernetes/kinds';
import { removeObjects } from '../kubernetes-removal';
import type { KubernetesStep } from '../step';

/**
 * Deletes everything that has a load balancer in AWS, while the controllers still run that take load balancers down. After
 * the cluster is gone, nobody does, and their interfaces hold the subnets.
 */
export const services: KubernetesStep = {
  id: 'services',
  explanation: 'Ingresses, Gateways and Services of type LoadBalancer, and with them their load balancers',
  run: (kubernetes, how) =>
    removeObjects(
      kubernetes,
      async () => [
        ...(await kubernetes.list(INGRESS)),
        ...(await kubernetes.list(GATEWAY)),
        ...(await kubernetes.list(SERVICE)).filter(({ spec }) => spec['type'] === 'LoadBalancer'),
      ],
      how,
    ),
};
