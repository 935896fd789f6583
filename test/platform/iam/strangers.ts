import { distrusts, type TrustRow } from './expectation';
import { ADMINISTRATOR, FOREIGNER } from './principals';

/** Those whom no role trusts, whatever IAM allows them. */
const OUTSIDERS: readonly TrustRow[] = [
  distrusts(ADMINISTRATOR, 'Nobody of the account: roles belong to services'),
  distrusts('arn:{partition}:iam::{account}:user/somebody', 'No user of the account'),
  distrusts(FOREIGNER, 'Nobody of another account'),
];

/** Services that take on some role of the platform, or could. */
const SERVICES = [
  'cloudformation',
  'codebuild',
  'config',
  'ec2',
  'eks',
  'eks-fargate-pods',
  'events',
  'lambda',
  'pods.eks',
  'ssm',
  'vpc-flow-logs',
].map((service) => distrusts(`${service}.amazonaws.com`, 'A service that the role is not for'));

export const STRANGERS: readonly TrustRow[] = [...OUTSIDERS, ...SERVICES];

/** Those of whom the rows of a role say nothing. */
export const strangersTo = (rows: readonly TrustRow[]): readonly TrustRow[] =>
  STRANGERS.filter(({ principal }) => !rows.some((row) => row.may && row.principal === principal));
