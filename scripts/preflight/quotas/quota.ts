/** A quota as Service Quotas knows it. */
export interface Quota {
  readonly service: string;
  readonly code: string;
  /** What is counted, in the plural. */
  readonly what: string;
}

/**
 * The quotas that the platform’s stacks come near to.
 *
 * The codes are those of `aws service-quotas list-aws-default-service-quotas --service-code <service>`.
 */
export const QUOTAS = {
  vpcs: { service: 'vpc', code: 'L-F678F1CE', what: 'VPCs' },
  gatewayEndpoints: { service: 'vpc', code: 'L-1B52E74A', what: 'gateway endpoints' },
  interfaceEndpoints: { service: 'vpc', code: 'L-29B6F2EB', what: 'interface endpoints' },
  natGateways: { service: 'vpc', code: 'L-FE5A380F', what: 'NAT gateways' },
  rules: { service: 'vpc', code: 'L-0EA8095F', what: 'rules in one direction' },
  groups: { service: 'vpc', code: 'L-2AFB9258', what: 'security groups' },
  addresses: { service: 'ec2', code: 'L-0263D0A3', what: 'Elastic IP addresses' },
  clusters: { service: 'eks', code: 'L-1194D53C', what: 'EKS clusters' },
  nodeGroups: { service: 'eks', code: 'L-6D54EA21', what: 'managed node groups' },
  fargateProfiles: { service: 'eks', code: 'L-33415657', what: 'Fargate profiles' },
  keys: { service: 'kms', code: 'L-C2F1777E', what: 'KMS keys (those of AWS counted too)' },
  roles: { service: 'iam', code: 'L-FE177D64', what: 'IAM roles' },
  policies: { service: 'iam', code: 'L-E95E4862', what: 'customer managed policies' },
} as const satisfies Readonly<Record<string, Quota>>;
