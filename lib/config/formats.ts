import { z } from 'zod';

/**
 * A string of one well-known shape. The rule and the fix travel with the schema, so that a refusal can quote both.
 *
 * @param pattern the whole value must match it; it also appears in the JSON Schema
 * @param rule what the value must be, completing the sentence "must be ..."
 * @param fix what to write instead
 */
function format(pattern: RegExp, rule: string, fix: string) {
  return z
    .string()
    .refine((value) => pattern.test(value), { error: `must be ${rule}`, params: { fix } })
    .meta({ pattern: pattern.source, accepts: rule });
}

const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';

/** Lower-case letters and digits only: a hyphen would let `p-dev` + `x` and `p` + `dev-x` share a name. */
export const nameSegment = (longest: number) =>
  format(
    new RegExp(`^[a-z][a-z0-9]{0,${String(longest - 1)}}$`),
    `1 to ${String(longest)} lower-case letters and digits, beginning with a letter`,
    'shorten it and drop every other character, hyphens too: they separate the parts of a name',
  );

/** A name inside one environment, in kebab case. */
export const kebabName = format(
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  'lower-case words joined by hyphens',
  'write it like "spot-application"',
);

export const accountId = format(
  /^[0-9]{12}$/,
  'an AWS account id of 12 digits',
  'write it as a string: "111122223333"',
);

export const email = format(
  /^(?=.{1,254}$)[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/,
  'an e-mail address',
  'write one address, such as "platform@example.com"',
);

/** An e-mail address that is also the value of a tag. */
export const ownerEmail = format(
  /^(?=.{1,254}$)[\w.:/=+-]+@[\w-]+(\.[\w-]+)+$/,
  'an e-mail address that can be the value of a tag',
  'write one address out of letters, digits and _ . : / = + -, such as "platform@example.com"',
);

export const ipv4Range = format(
  new RegExp(`^${OCTET}(\\.${OCTET}){3}/(3[0-2]|[12]?[0-9])$`),
  'an IPv4 range in CIDR notation',
  'write the network address and its prefix length, such as "10.0.0.0/16"',
);

export const zoneLetter = format(
  /^[a-z]$/,
  'the letter of an availability zone',
  'write only the letter ("a" for us-east-1a): the region is added, so that a change of region needs no other edit',
);

export const instanceType = format(
  /^[a-z][a-z0-9-]*\.(nano|micro|small|medium|large|xlarge|[0-9]+xlarge|metal(-[0-9]+xl)?)$/,
  'an EC2 instance type',
  'write family and size, such as "m7i.large"',
);

export const bottlerocketVersion = format(
  /^(latest|[0-9]+\.[0-9]+\.[0-9]+)$/,
  '"latest", or a version of Bottlerocket',
  'write "latest", or three numbers without a "v", such as "1.46.0"',
);

export const instanceCategory = format(
  /^[a-z]{1,5}$/,
  'the letters that a family of EC2 instance types begins with',
  'write "m" for m7i and m7g, "c" for c7i, "inf" for inf2',
);

export const principalArn = format(
  /^arn:aws[a-z-]*:iam::[0-9]{12}:(role|user)\/[\w+=,.@/-]+$/,
  'the ARN of an IAM role or user',
  'write the whole ARN, such as "arn:aws:iam::111122223333:role/platform-admin" (not the assumed-role session ARN)',
);

/**
 * The address of a webhook is a secret by itself, so it gets a refusal of its own; Secrets Manager’s names are the rest.
 * A name that ends like an ARN does would match another secret’s ARN.
 */
export const secretName = z
  .string()
  .refine((value) => !/^[a-z]+:\/\//i.test(value), {
    error: 'must be the name of a secret, not what the secret holds: an address written here ends up in Git',
    params: {
      fix: 'store the address with `aws secretsmanager create-secret --name platform/slack-webhook --secret-string ...`, write that name here, and have the address renewed: it is no secret any more',
    },
    abort: true,
  })
  .refine((value) => /^(?!.*-[A-Za-z0-9]{6}$)[\w/+=.@-]{1,512}$/.test(value), {
    error: 'must be the name of a secret of Secrets Manager in the account and Region of the environment',
    params: {
      fix: 'write the name alone, such as "platform/slack-webhook": no ARN, and none that ends in a hyphen and six characters, as ARNs do',
    },
  })
  .meta({
    pattern: '^(?!.*-[A-Za-z0-9]{6}$)[\\w/+=.@-]{1,512}$',
    accepts: 'the name of a secret of Secrets Manager in the account and Region of the environment',
  });

export const keyArn = format(
  /^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key\/[a-z0-9-]+$/,
  'the ARN of a KMS key',
  'write the whole ARN, such as "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab" (no alias)',
);

export const addonVersion = format(
  /^v[0-9]+\.[0-9]+\.[0-9]+-eksbuild\.[0-9]+$/,
  'an EKS add-on version',
  'copy one from `aws eks describe-addon-versions --addon-name <name> --kubernetes-version <version>`',
);

export const endpointService = format(
  /^[a-z0-9]+([.-][a-z0-9]+)*$/,
  'the name of a service that has VPC endpoints',
  'write it without its prefix: "bedrock-runtime" for com.amazonaws.us-east-1.bedrock-runtime',
);

export const kubernetesNamespace = format(
  /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
  'a Kubernetes namespace name',
  'use at most 63 lower-case letters, digits and hyphens',
);

export const tagKey = format(
  /^(?![aA][wW][sS]:)[\w .:/=+@-]{1,128}$/,
  'an AWS tag key of 1 to 128 characters that does not begin with "aws:"',
  'use letters, digits, spaces and _ . : / = + - @',
);

/**
 * A tag key whose name in a cost export is certain: `cost-center` becomes `user_cost_center`. How AWS writes capitals and
 * other signs there is not documented.
 */
export const costTagKey = format(
  /^(?=.{1,128}$)[a-z][a-z0-9]*([_-][a-z0-9]+)*$/,
  'the key of a tag: lower-case words joined by hyphens or underscores',
  'write it like "cost-center", as it stands on the resources',
);

export const anomalyMonitorArn = format(
  /^arn:aws:ce::[0-9]{12}:anomalymonitor\/[0-9a-f-]+$/,
  'the ARN of an anomaly monitor',
  'copy it from `aws ce get-anomaly-monitors --query "AnomalyMonitors[].[MonitorArn,MonitorName]"`',
);

export const tagValue = format(
  /^[\w .:/=+@-]{1,256}$/,
  'an AWS tag value of 1 to 256 characters',
  'use letters, digits, spaces and _ . : / = + - @',
);

export const labelKey = format(
  /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/,
  'a Kubernetes label key',
  'write "team" or "example.com/team"',
);

export const labelValue = format(
  /^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/,
  'a Kubernetes label value',
  'use at most 63 letters, digits, hyphens, underscores and dots',
);

export const hostedZoneId = format(
  /^Z[A-Z0-9]{1,31}$/,
  'the id of a Route 53 hosted zone',
  'copy it from `aws route53 list-hosted-zones`, without "/hostedzone/"',
);

export const domainName = format(
  /^(?=.{1,200}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
  'a domain name in lower case',
  'write it like "example.com", without a dot at the end',
);

export const dnsLabel = format(
  /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
  'one label of a domain name',
  'write only what stands before the domain: "shop" for shop.example.com',
);

export const urlPath = format(
  /^\/[\w./~%-]{0,254}$/,
  'the path of a URL',
  'write it like "/healthz", without a host or a query',
);

export const imageRepositoryPrefix = format(
  /^[a-z0-9][a-z0-9._/-]{1,255}$/,
  'the beginning of an ECR repository’s name',
  'write 2 to 256 lower-case letters, digits and . _ - /, such as "platform/"',
);

export const registryHost = format(
  /^(?=.{1,200}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}(:[0-9]{2,5})?$/,
  'the host of a registry',
  'write it like "111122223333.dkr.ecr.eu-west-1.amazonaws.com", without "https://" and without a path',
);

/** A prefix that ends in a hyphen or a slash matches whole words only. */
export const secretPrefix = format(
  /^[\w/+=.@-]{1,400}[/-]$/,
  'the beginning of the names of secrets, with the slash or hyphen that ends it',
  'write it like "shop/": without the end, "shop" would let in "shopkeeper" too',
);

export const repositoryName = format(
  /^[\w.-]+\/[\w.-]+$/,
  'a repository with its owner',
  'write it like "example/eks-platform", without a host and without ".git"',
);

export const branchName = format(
  /^(?![/.-])(?!.*(\.\.|\/\/|@\{|\.lock$|[/.]$))[\w./+@#-]{1,200}$/,
  'the name of a branch',
  'write it like "main", without "refs/heads/"',
);

export const connection = format(
  /^(create|arn:aws[a-z-]*:(codeconnections|codestar-connections):[a-z0-9-]+:[0-9]{12}:connection\/[0-9a-f-]+)$/,
  '"create", or the ARN of a connection',
  'write "create", or copy the ARN from `aws codeconnections list-connections`',
);

/** A written reason: what a reviewer reads when a safeguard is loosened. */
export const reason = z
  .string()
  .refine((value) => value.trim().length >= 20, {
    error: 'must be a reason of at least 20 characters',
    params: { fix: 'say who needs it, for what, and until when' },
  })
  .meta({ minLength: 20, accepts: 'a reason of at least 20 characters' });

/** A reason that EC2 takes as the description of a security-group rule. */
export const ruleReason = format(
  /^(?=.*\S.{18,}\S)[\w .:/()#,@[\]+=&;{}!$*-]{20,255}$/,
  'a reason of 20 to 255 characters that EC2 takes as a description',
  'say who needs it and for what, in plain ASCII letters, digits, spaces and . _ - : / ( ) # , @ [ ] + = & ; { } ! $ *',
);

/** Periods that CloudWatch Logs offers, in days (PutRetentionPolicy). */
const LOG_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

export const logRetentionDays = z.literal(LOG_RETENTION_DAYS);
