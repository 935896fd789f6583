import type { z } from 'zod';

import * as formats from '../../../lib/config/formats';

interface Sample {
  readonly schema: z.ZodType;
  readonly rule: string;
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  nameSegment: {
    schema: formats.nameSegment(5),
    rule: 'must be 1 to 5 lower-case letters and digits, beginning with a letter',
    good: ['a', 'abcde', 'a1'],
    bad: ['', 'abcdef', '1a', 'A', 'a-b', 'a b', 'é', 'a\n'],
  },
  kebabName: {
    schema: formats.kebabName,
    rule: 'must be lower-case words joined by hyphens',
    good: ['a', 'spot-application', 'a1-b2-c3'],
    bad: ['', '-a', 'a-', 'a--b', '1a', 'A', 'a_b', 'a-B'],
  },
  accountId: {
    schema: formats.accountId,
    rule: 'must be an AWS account id of 12 digits',
    good: ['111122223333', '000000000000'],
    bad: ['', '11112222333', '1111222233334', '1111-2222-3333', '11112222333a'],
  },
  email: {
    schema: formats.email,
    rule: 'must be an e-mail address',
    good: ['platform@example.com', 'a.b+c@sub.example.co.uk', `${'a'.repeat(242)}@example.com`],
    bad: ['', 'platform', 'a@b', '@example.com', 'a@', 'a@b..c', 'a b@example.com', 'a@b@c.de', '<a@b.de>'].concat(
      `${'a'.repeat(243)}@example.com`,
    ),
  },
  ownerEmail: {
    schema: formats.ownerEmail,
    rule: 'must be an e-mail address that can be the value of a tag',
    good: ['platform@example.com', 'a.b+c@sub.example.co.uk'],
    bad: ['', 'platform', 'o’brien@example.com', "o'brien@example.com", 'a@b', 'a#b@example.com'],
  },
  ipv4Range: {
    schema: formats.ipv4Range,
    rule: 'must be an IPv4 range in CIDR notation',
    good: ['10.0.0.0/16', '0.0.0.0/0', '255.255.255.255/32'],
    bad: ['', '10.0.0.0', '10.0.0/16', '256.0.0.0/8', '10.0.0.0/33', '010.0.0.0/8', '10.0.0.0/08', '::/0'],
  },
  zoneLetter: {
    schema: formats.zoneLetter,
    rule: 'must be the letter of an availability zone',
    good: ['a', 'f'],
    bad: ['', 'A', 'us-east-1a', '1', 'ab'],
  },
  instanceType: {
    schema: formats.instanceType,
    rule: 'must be an EC2 instance type',
    good: ['t4g.nano', 'm7i-flex.large', 'u7in-16tb.224xlarge', 'c7i.metal-24xl', 'm5.metal', 'p6e-gb200.36xlarge'],
    bad: ['', 'm5', 'm5.', '.large', 'm5.huge', 'M5.large', 'm5.large ', 'db.m5.large', 'm5.0.large'],
  },
  bottlerocketVersion: {
    schema: formats.bottlerocketVersion,
    rule: 'must be "latest", or a version of Bottlerocket',
    good: ['latest', '1.46.0'],
    bad: ['', 'v1.46.0', '1.46', 'newest', '1.46.0-431fe75a'],
  },
  instanceCategory: {
    schema: formats.instanceCategory,
    rule: 'must be the letters that a family of EC2 instance types begins with',
    good: ['m', 'inf'],
    bad: ['', 'M', 'm7g', 'm.large', 'abcdef'],
  },
  principalArn: {
    schema: formats.principalArn,
    rule: 'must be the ARN of an IAM role or user',
    good: [
      'arn:aws:iam::111122223333:role/admin',
      'arn:aws-cn:iam::111122223333:user/team/jane',
      'arn:aws-us-gov:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef',
    ],
    bad: [
      '',
      'admin',
      'arn:aws:iam::111122223333:root',
      'arn:aws:iam::111122223333:group/admins',
      'arn:aws:sts::111122223333:assumed-role/admin/jane',
      'arn:aws:iam::*:role/admin',
      'arn:aws:iam::111122223333:role/*',
    ],
  },
  secretName: {
    schema: formats.secretName,
    rule: 'must be the name of a secret of Secrets Manager in the account and Region of the environment',
    good: ['platform/slack-webhook', 'a', 'team@slack=alerts+1.x_y', 'x'.repeat(512)],
    bad: [
      '',
      'a b',
      'x'.repeat(513),
      'platform/slack-AbCd12',
      'arn:aws:secretsmanager:us-east-1:111122223333:secret:platform/slack-AbCd12',
    ],
  },
  keyArn: {
    schema: formats.keyArn,
    rule: 'must be the ARN of a KMS key',
    good: [
      'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      'arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab',
    ],
    bad: ['', '1234abcd', 'alias/secrets', 'arn:aws:kms:us-east-1:111122223333:alias/secrets', 'arn:aws:kms:::key/1'],
  },
  addonVersion: {
    schema: formats.addonVersion,
    rule: 'must be an EKS add-on version',
    good: ['v1.22.4-eksbuild.3'],
    bad: ['', '1.22.4-eksbuild.3', 'v1.22.4', 'v1.22-eksbuild.1', 'latest'],
  },
  endpointService: {
    schema: formats.endpointService,
    rule: 'must be the name of a service that has VPC endpoints',
    good: ['kms', 'bedrock-runtime', 'ecr.api'],
    bad: ['', '.', 'KMS', 'ecr..api', 'ecr.', 'com/kms', 'a b'],
  },
  kubernetesNamespace: {
    schema: formats.kubernetesNamespace,
    rule: 'must be a Kubernetes namespace name',
    good: ['default', 'a', '1', 'a'.repeat(63)],
    bad: ['', '-a', 'a-', 'A', 'a.b', 'a'.repeat(64)],
  },
  tagKey: {
    schema: formats.tagKey,
    rule: 'must be an AWS tag key of 1 to 128 characters that does not begin with "aws:"',
    good: ['team', 'data class', 'kubernetes.io/x', 'awsome', 'a'.repeat(128)],
    bad: ['', 'aws:x', 'AWS:x', 'aWs:x', 'a'.repeat(129), 'a,b', 'ключ'],
  },
  tagValue: {
    schema: formats.tagValue,
    rule: 'must be an AWS tag value of 1 to 256 characters',
    good: ['payments', 'a b', 'a@b.de', 'a'.repeat(256)],
    bad: ['', 'a'.repeat(257), 'a,b', '100%'],
  },
  labelKey: {
    schema: formats.labelKey,
    rule: 'must be a Kubernetes label key',
    good: ['team', 'example.com/team', 'A_b.c-d', 'a'.repeat(63)],
    bad: ['', '/team', 'example.com/', 'a/b/c', '-a', 'a-', 'a'.repeat(64), 'Example.com/team'],
  },
  labelValue: {
    schema: formats.labelValue,
    rule: 'must be a Kubernetes label value',
    good: ['', 'spot', 'A_b.c-d', 'a'.repeat(63)],
    bad: ['-a', 'a-', 'a b', 'a/b', 'a'.repeat(64)],
  },
  hostedZoneId: {
    schema: formats.hostedZoneId,
    rule: 'must be the id of a Route 53 hosted zone',
    good: ['Z0123456789ABCDEFGHIJ', 'Z1', `Z${'A'.repeat(31)}`],
    bad: ['', 'Z', '/hostedzone/Z01', 'z01', 'A01', `Z${'A'.repeat(32)}`],
  },
  domainName: {
    schema: formats.domainName,
    rule: 'must be a domain name in lower case',
    good: ['example.com', 'a.b-c.example.co.uk', 'xn--bcher-kva.example'],
    bad: ['', 'example', 'example.com.', 'Example.com', '-a.com', 'a-.com', 'a..com', '*.example.com', 'a.1'].concat(
      `${'a.'.repeat(99)}com`,
      `${'a'.repeat(64)}.com`,
    ),
  },
  dnsLabel: {
    schema: formats.dnsLabel,
    rule: 'must be one label of a domain name',
    good: ['shop', 'a', '1', 'a-b', 'a'.repeat(63)],
    bad: ['', '-a', 'a-', 'Shop', 'shop.example', '*', '@', 'a'.repeat(64)],
  },
  urlPath: {
    schema: formats.urlPath,
    rule: 'must be the path of a URL',
    good: ['/', '/healthz', '/api/v1/~ready-2_a.b%20c', `/${'a'.repeat(254)}`],
    bad: ['', 'healthz', 'https://example.com/', '/a?b=c', '/a#b', '/a b', `/${'a'.repeat(255)}`],
  },
  imageRepositoryPrefix: {
    schema: formats.imageRepositoryPrefix,
    rule: 'must be the beginning of an ECR repository’s name',
    good: ['platform/', 'ab', '1-a_b.c/d', 'a'.repeat(256)],
    bad: ['', 'a', '/platform', 'Platform/', '*', 'a*', 'a'.repeat(257)],
  },
  reason: {
    schema: formats.reason,
    rule: 'must be a reason of at least 20 characters',
    good: ['Workshop until March', 'Für die Schulung im März'],
    bad: ['', 'because', ' '.repeat(40), `${' '.repeat(20)}because`],
  },
  ruleReason: {
    schema: formats.ruleReason,
    rule: 'must be a reason of 20 to 255 characters that EC2 takes as a description',
    good: ['HTTP between services on different nodes', 'a'.repeat(255), 'Postgres (5432) of [billing], see #12'],
    bad: ['', 'because', ' '.repeat(40), 'a'.repeat(256), 'Für die Schulung im März', 'The shop’s own HTTP traffic'],
  },
  costTagKey: {
    schema: formats.costTagKey,
    rule: 'must be the key of a tag: lower-case words joined by hyphens or underscores',
    good: ['team', 'cost-center', 'cost_center', 'a1-b2', 'a'.repeat(128)],
    bad: ['', 'Team', 'costCenter', '-a', 'a-', 'a--b', 'a:b', 'a b', "a'b", '1a', 'a'.repeat(129)],
  },
  anomalyMonitorArn: {
    schema: formats.anomalyMonitorArn,
    rule: 'must be the ARN of an anomaly monitor',
    good: ['arn:aws:ce::111122223333:anomalymonitor/0123abcd-4567-89ab-cdef-0123456789ab'],
    bad: [
      '',
      'services',
      'arn:aws:ce::111122223333:anomalymonitor/',
      'arn:aws:ce::111122223333:anomalysubscription/0123abcd',
      'arn:aws-cn:ce::111122223333:anomalymonitor/0123abcd',
    ],
  },
  registryHost: {
    schema: formats.registryHost,
    rule: 'must be the host of a registry',
    good: ['111122223333.dkr.ecr.eu-west-1.amazonaws.com', 'registry.example.com:5000', 'ghcr.io'],
    bad: ['', 'registry', 'https://ghcr.io', 'ghcr.io/', 'ghcr.io/mirror', 'Ghcr.io', '-a.io', 'ghcr.io:', '*.io'],
  },
  secretPrefix: {
    schema: formats.secretPrefix,
    rule: 'must be the beginning of the names of secrets, with the slash or hyphen that ends it',
    good: ['shop/', 'shop-', 'a.b/c_d+e=f@g/'],
    bad: ['', '/', 'shop', 'shop/*', 'shop /', '*/', 'arn:aws:secretsmanager:eu-west-1:1:secret:shop/'],
  },
  repositoryName: {
    schema: formats.repositoryName,
    rule: 'must be a repository with its owner',
    good: ['example/eks-platform', 'a.b/c_d'],
    bad: ['', 'eks-platform', '/eks', 'a/b/c', 'https://github.com/a/b', 'a /b'],
  },
  branchName: {
    schema: formats.branchName,
    rule: 'must be the name of a branch',
    good: ['main', 'release/1.2', 'user@feature', 'a'],
    bad: ['', '/main', '-main', '.main', 'a..b', 'a//b', 'a/', 'a.', 'a b', 'x.lock', 'a@{b', 'a~b', 'a:b'],
  },
  connection: {
    schema: formats.connection,
    rule: 'must be "create", or the ARN of a connection',
    good: [
      'create',
      'arn:aws:codeconnections:us-east-1:111122223333:connection/0123abcd-4567-89ab-cdef-0123456789ab',
      'arn:aws-us-gov:codestar-connections:us-gov-west-1:111122223333:connection/0123abcd',
    ],
    bad: ['', 'Create', 'existing', 'arn:aws:codeconnections:us-east-1:111122223333:host/0123abcd'],
  },
  logRetentionDays: {
    schema: formats.logRetentionDays,
    rule: 'Invalid option: expected one of 1|3|5|7|14|30|60|90|120|150|180|365|400|545|731|1096|1827|2192|2557|2922|3288|3653',
    good: [1, 7, 365, 3653],
    bad: [0, 2, 8, 366, -1, NaN, 3654],
  },
};

describe('formats', () => {
  it('has samples of every format', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(Object.keys(formats).sort());
  });

  describe.each(Object.entries(SAMPLES))('%s', (_, { schema, rule, good, bad }) => {
    it.each(good.map((value) => [value]))('accepts %j', (value) => {
      expect(schema.safeParse(value).data).toBe(value);
    });

    it.each(bad.map((value) => [value]))('refuses %j', (value) => {
      expect(schema.safeParse(value).error?.issues.map(({ message }) => message)).toEqual([rule]);
    });

    it('refuses what is no text or number at all', () => {
      for (const value of [undefined, null, true, {}, []]) expect(schema.safeParse(value).success).toBe(false);
    });
  });

  const custom = Object.entries(SAMPLES).filter(([name]) => name !== 'logRetentionDays');
  it.each(custom)('says of %s how to mend it', (_, { schema, bad }) => {
    const issue = schema.safeParse(bad[0]).error?.issues[0];
    expect(issue).toHaveProperty(['params', 'fix']);
  });

  it('carries its pattern into the JSON Schema, and words for it into the reference page', () => {
    expect(formats.zoneLetter.meta()).toEqual({ pattern: '^[a-z]$', accepts: 'the letter of an availability zone' });
  });
});
