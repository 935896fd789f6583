import type { Network } from './model';

/**
 * AWS services that parts of the platform call, by the name that their endpoint has without its prefix. A service that
 * is not here can be asked for once it has an endpoint; until then it is as far away as `internet`.
 */
const SERVICES = [
  'autoscaling',
  'dynamodb',
  'ec2',
  'ec2messages',
  'ecr.api',
  'ecr.dkr',
  'eks',
  'eks-auth',
  'elasticloadbalancing',
  'lambda',
  'logs',
  'monitoring',
  's3',
  'secretsmanager',
  'sqs',
  'ssm',
  'ssmmessages',
  'sts',
] as const;

/** Every service that can be asked for in an environment, sorted. */
export function servicesOf({ interfaceEndpoints, gatewayEndpoints }: Network): string[] {
  const own = [...interfaceEndpoints, ...gatewayEndpoints].map(({ service }) => service);
  return [...new Set([...SERVICES, ...own])].sort();
}
