import { addonsOf } from '../cluster/managed-addons';
import { hasNodes, hasOwnNodes } from '../cluster/managed-addons/where';
import { componentsOf } from '../components';
import type { Environment } from '../config/schema';
import type { ManagedAddonName } from '../config/versions';
import type { EndpointService } from './endpoint-service';

interface Need extends EndpointService {
  readonly neededBy: (environment: Environment) => boolean;
}

const always = () => true;
const has =
  (...kinds: readonly string[]) =>
  ({ capacity }: Environment) =>
    capacity.some(({ kind }) => kinds.includes(kind));
const withAddon = (addon: ManagedAddonName) => (environment: Environment) =>
  addonsOf(environment).some(({ name }) => name === addon);

/**
 * AWS services that a private cluster calls.
 *
 * Source: Amazon EKS User Guide, "Deploy private clusters with limited internet access". Private DNS of `eks` hides
 * oidc.eks.<region>.amazonaws.com inside the VPC; nothing in the cluster resolves it, since IAM fetches the keys itself.
 */
const NEEDS: readonly Need[] = [
  { service: 'ecr.api', reason: 'Image manifests of add-ons and workloads', neededBy: always },
  { service: 'ecr.dkr', reason: 'Image pulls', neededBy: always },
  { service: 'sts', reason: 'Roles for service accounts, and in-cluster installation', neededBy: always },
  { service: 'eks', reason: 'Nodes and in-cluster installation look up the cluster', neededBy: always },
  { service: 'lambda', reason: 'In-cluster installation: one function calls the other', neededBy: always },
  { service: 'logs', reason: 'Pod logs', neededBy: always },
  { service: 'ec2', reason: 'Network plugin, node names, volumes, Karpenter', neededBy: hasNodes },
  { service: 'eks-auth', reason: 'Pod Identity', neededBy: hasNodes },
  { service: 'elasticloadbalancing', reason: 'Load balancers for services and ingresses', neededBy: always },
  { service: 'ssm', reason: 'Session Manager, and machine images for Karpenter', neededBy: hasOwnNodes },
  { service: 'ssmmessages', reason: 'Session Manager', neededBy: hasOwnNodes },
  { service: 'ec2messages', reason: 'Session Manager', neededBy: hasOwnNodes },
  { service: 'sqs', reason: 'Karpenter’s interruption queue', neededBy: has('karpenter') },
  {
    service: 'autoscaling',
    reason: 'Sizes of self-managed groups',
    neededBy: has('self-managed-node-group'),
  },
  { service: 'monitoring', reason: 'Container Insights', neededBy: withAddon('amazon-cloudwatch-observability') },
  {
    service: 'secretsmanager',
    reason: 'Secrets Store driver',
    neededBy: withAddon('aws-secrets-store-csi-driver-provider'),
  },
];

/** The interface endpoints of an environment: none, or one for every service that its parts call. */
export function interfaceEndpoints(
  environment: Environment,
  components = componentsOf(environment),
): EndpointService[] {
  const { endpoints, extraEndpoints } = environment.network;
  const needed =
    endpoints === 'required'
      ? [
          ...NEEDS.filter(({ neededBy }) => neededBy(environment)).map(({ service, reason }) => ({ service, reason })),
          ...components.flatMap((component) => component.endpoints),
        ]
      : [];
  const extra = extraEndpoints.map((service) => ({ service, reason: 'Listed in network.extraEndpoints' }));
  return onePerService([...needed, ...extra]);
}

/** The first reason for each service is the one that stands in its description. */
const onePerService = (endpoints: readonly EndpointService[]): EndpointService[] =>
  endpoints.filter(({ service }, index) => endpoints.findIndex((other) => other.service === service) === index);
