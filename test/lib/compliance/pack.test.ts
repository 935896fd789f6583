import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnOutput, CfnResource, Stack, Stage, Tags, Validations } from 'aws-cdk-lib';
import { PlatformChecks } from '../../../lib/compliance/pack';
import { rules } from '../../../lib/compliance/rules';
import { keyRotation } from '../../../lib/compliance/rules/key-rotation';
import type { JsonObject } from '../../../lib/compliance/template';
import { inApp, REQUIRED_TAGS } from '../../support/template-of';

const TAGS = REQUIRED_TAGS.map((Key) => ({ Key, Value: 'x' }));
const LOG_TYPES = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];

const LAUNCH_TEMPLATE: JsonObject = {
  MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { Encrypted: true } }],
  TagSpecifications: ['instance', 'volume'].map((ResourceType) => ({ ResourceType, Tags: TAGS })),
};

const CLUSTER: JsonObject = {
  RoleArn: 'role',
  ResourcesVpcConfig: { SubnetIds: ['a', 'b'], EndpointPrivateAccess: true, EndpointPublicAccess: false },
  Logging: { ClusterLogging: { EnabledTypes: LOG_TYPES.map((Type) => ({ Type })) } },
  DeletionProtection: true,
  UpgradePolicy: { SupportType: 'STANDARD' },
  ZonalShiftConfig: { Enabled: true },
  EncryptionConfig: [{ Provider: { KeyArn: 'key' }, Resources: ['secrets'] }],
  AccessConfig: { AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: false },
  Tags: TAGS,
};

const add = (type: string, properties: JsonObject) => (stack: Stack) =>
  new CfnResource(stack, 'It', { type, properties });
const cluster = (change: JsonObject) => add('AWS::EKS::Cluster', { ...CLUSTER, ...change });
const launchTemplate = (change: JsonObject) =>
  add('AWS::EC2::LaunchTemplate', {
    LaunchTemplateData: { ...LAUNCH_TEMPLATE, ...change },
    TagSpecifications: [{ ResourceType: 'launch-template', Tags: TAGS }],
  });
const policy = (Statement: JsonObject, change: JsonObject = {}) =>
  add('AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement }, Roles: ['role'], ...change });
const READ: JsonObject = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

/** For each rule a resource that breaks it and no other. */
const VIOLATIONS: Readonly<Record<string, (stack: Stack) => CfnResource>> = {
  'imdsv2-required': launchTemplate({ MetadataOptions: { HttpTokens: 'optional', HttpPutResponseHopLimit: 1 } }),
  'volume-encryption': launchTemplate({ BlockDeviceMappings: [] }),
  'key-rotation': (stack) => {
    const key = add('AWS::KMS::Key', { KeyPolicy: {}, Tags: TAGS })(stack);
    const properties = { AliasName: 'alias/platform-dev/key', TargetKeyId: key.ref };
    new CfnResource(stack, 'Alias', { type: 'AWS::KMS::Alias', properties });
    return key;
  },
  'key-alias': add('AWS::KMS::Key', { KeyPolicy: {}, EnableKeyRotation: true, Tags: TAGS }),
  'no-wildcard-permission': policy({ ...READ, Action: '*' }),
  'policy-attached': policy(READ, { Roles: [] }),
  'role-trust': add('AWS::IAM::Role', {
    AssumeRolePolicyDocument: { Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' } },
    Tags: TAGS,
  }),
  'log-retention': add('AWS::Logs::LogGroup', { KmsKeyId: 'key', Tags: TAGS }),
  'log-encryption': add('AWS::Logs::LogGroup', { RetentionInDays: 30, Tags: TAGS }),
  'no-literal-partition': policy({ ...READ, Resource: 'arn:aws:s3:::bucket/*' }),
  'named-ports': add('AWS::EC2::SecurityGroupIngress', { IpProtocol: '-1', Description: 'everything' }),
  'cluster-endpoint': cluster({ ResourcesVpcConfig: { EndpointPrivateAccess: false, EndpointPublicAccess: false } }),
  'cluster-logging': cluster({ Logging: { ClusterLogging: { EnabledTypes: [] } } }),
  'cluster-protection': cluster({ DeletionProtection: { Ref: 'AWS::NoValue' } }),
  'cluster-upgrade-policy': cluster({ UpgradePolicy: {} }),
  'cluster-zonal-shift': cluster({ ZonalShiftConfig: {} }),
  'cluster-encryption': cluster({ EncryptionConfig: [] }),
  'cluster-access': cluster({
    AccessConfig: { ...(CLUSTER['AccessConfig'] as JsonObject), AuthenticationMode: 'CONFIG_MAP' },
  }),
  'no-end-of-life-type': add('AWS::AppMesh::Mesh', { Tags: TAGS }),
  'no-oidc-thumbprint': add('AWS::IAM::OIDCProvider', { ThumbprintList: ['aa'], Tags: TAGS }),
  'supported-lambda-runtime': add('AWS::Lambda::Function', { Runtime: 'nodejs18.x', Tags: TAGS }),
  'supported-node-image': add('AWS::EKS::Nodegroup', {
    AmiType: 'AL2_x86_64',
    LaunchTemplate: { Id: 'lt' },
    Tags: { environment: 'x', owner: 'x' },
  }),
  'environment-in-name': add('AWS::SNS::Topic', { TopicName: 'alarms', Tags: TAGS }),
  'required-tags': add('AWS::SNS::Topic', {}),
};

interface Violation {
  readonly ruleName: string;
  readonly description: string;
  readonly suggestedFix: string;
  readonly severity: string;
  readonly reason?: string;
  readonly acknowledgedAt?: string;
  readonly violatingConstructs: readonly {
    readonly constructPath: string;
    readonly cloudFormationResource?: JsonObject;
  }[];
}

interface Outcome {
  readonly passed: boolean;
  readonly violations: readonly Violation[];
  readonly suppressed: readonly Violation[];
}

interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly violations: readonly Violation[];
    readonly suppressedViolations?: readonly Violation[];
  }[];
}

/** Synthesizes an app with the pack, and reads the report that CDK writes beside the templates. */
function synthesize(build: (app: App) => void): Outcome {
  return inApp((app, directory) => {
    Validations.of(app).addPlugins(new PlatformChecks({ requiredTags: REQUIRED_TAGS }));
    build(app);
    const passed = synthesizes(app);
    const report = JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8')) as Report;
    const [own] = report.pluginReports.filter(({ pluginName }) => pluginName === 'Platform');
    return { passed, violations: own?.violations ?? [], suppressed: own?.suppressedViolations ?? [] };
  });
}

function synthesizes(app: App): boolean {
  const quiet = jest.spyOn(console, 'error').mockImplementation();
  try {
    app.synth();
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ValidationFailed') return false;
    throw error;
  } finally {
    quiet.mockRestore();
  }
}

const inStack = (build: (stack: Stack) => void) => (app: App) => {
  build(new Stack(app, 'platform-dev-Test'));
};
const names = (violations: readonly Violation[]): string[] => violations.map(({ ruleName }) => ruleName);

describe('the rules', () => {
  test('are these, in this order', () => {
    expect(new PlatformChecks({ requiredTags: [] }).ruleIds).toEqual([
      'imdsv2-required',
      'volume-encryption',
      'key-rotation',
      'key-alias',
      'no-wildcard-permission',
      'policy-attached',
      'role-trust',
      'log-retention',
      'log-encryption',
      'no-literal-partition',
      'named-ports',
      'cluster-endpoint',
      'cluster-logging',
      'cluster-protection',
      'cluster-upgrade-policy',
      'cluster-zonal-shift',
      'cluster-encryption',
      'cluster-access',
      'no-end-of-life-type',
      'no-oidc-thumbprint',
      'supported-lambda-runtime',
      'supported-node-image',
      'environment-in-name',
      'required-tags',
    ]);
  });

  test('are each in the file of their name, tested in a file of that name, and broken below', () => {
    const files = (folder: string) =>
      readdirSync(join(__dirname, folder)).map((file) => file.replace(/(\.test)?\.ts$/, ''));
    const ids = rules.map(({ id }) => id).sort();
    expect(
      files('../../../lib/compliance/rules')
        .filter((file) => file !== 'index')
        .sort(),
    ).toEqual(ids);
    expect(files('rules').sort()).toEqual(ids);
    expect(Object.keys(VIOLATIONS).sort()).toEqual(ids);
  });

  test.each(rules)('state requirement and fix as sentences: $id', ({ id, requirement, fix }) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(requirement).toMatch(/^[A-Z].{20,}\.$/);
    expect(fix).toMatch(/^[A-Z].{10,}\.$/);
  });
});

describe('a synth with the pack', () => {
  test('passes where no rule is broken', () => {
    const build = inStack((stack) => {
      launchTemplate({})(stack);
      new CfnResource(stack, 'Cluster', { type: 'AWS::EKS::Cluster', properties: CLUSTER });
    });
    expect(synthesize(build)).toEqual({ passed: true, violations: [], suppressed: [] });
  });

  test.each(Object.keys(VIOLATIONS))('fails where %s is broken, and for that alone', (id) => {
    const { passed, violations } = synthesize(inStack((stack) => VIOLATIONS[id]?.(stack)));
    expect(passed).toBe(false);
    expect(new Set(names(violations).map((name) => name.replace(/\[.*$/, '')))).toEqual(new Set([id]));
    expect(violations).toContainEqual(expect.objectContaining({ severity: 'error' }));
  });

  test('says what is wrong, how to mend it, and where', () => {
    const { violations } = synthesize(inStack((stack) => VIOLATIONS['imdsv2-required']?.(stack)));
    expect(violations[0]?.description).toContain('IMDSv2');
    expect(violations[0]?.suggestedFix).toContain("HttpTokens 'required'");
    expect(violations).toMatchObject([
      {
        ruleName: 'imdsv2-required[HttpTokens]',
        violatingConstructs: [
          {
            constructPath: 'platform-dev-Test/It',
            cloudFormationResource: {
              logicalId: 'It',
              templatePath: 'platform-dev-Test.template.json',
              propertyPaths: ['Properties.LaunchTemplateData.MetadataOptions.HttpTokens'],
            },
          },
        ],
      },
    ]);
  });

  test('gathers resources that break a rule in the same way, across stacks', () => {
    const { violations } = synthesize((app) => {
      for (const name of ['Vpc', 'Eks']) VIOLATIONS['log-retention']?.(new Stack(app, `platform-dev-${name}`));
    });
    expect(
      violations.map(({ violatingConstructs }) => violatingConstructs.map((found) => found.constructPath)),
    ).toEqual([['platform-dev-Eks/It', 'platform-dev-Vpc/It']]);
  });

  test('fails on a property override that breaks a rule, and passes on one that mends it', () => {
    const break_ = inStack((stack) => {
      launchTemplate({})(stack).addPropertyOverride('LaunchTemplateData.MetadataOptions.HttpTokens', 'optional');
    });
    const mend = inStack((stack) => {
      VIOLATIONS['imdsv2-required']?.(stack).addPropertyOverride(
        'LaunchTemplateData.MetadataOptions.HttpTokens',
        'required',
      );
    });
    expect(names(synthesize(break_).violations)).toEqual(['imdsv2-required[HttpTokens]']);
    expect(synthesize(mend).passed).toBe(true);
  });

  test('checks the stacks of a stage by their full names', () => {
    const { violations } = synthesize((app) => {
      const stage = new Stage(app, 'platform-dev');
      const topic = (id: string, TopicName: string) =>
        new CfnResource(stack, id, { type: 'AWS::SNS::Topic', properties: { TopicName, Tags: TAGS } });
      const stack = new Stack(stage, 'Security');
      topic('Good', 'platform-dev-alarms');
      topic('Bad', 'Security-alarms');
    });
    expect(names(violations)).toEqual(['environment-in-name[Security-alarms]']);
    expect(violations[0]?.violatingConstructs[0]?.constructPath).toBe('platform-dev/Security/Bad');
  });

  test('refuses a resource that tags of the stack do not reach', () => {
    const build = inStack((stack) => {
      for (const key of REQUIRED_TAGS) Tags.of(stack).add(key, 'x');
      VIOLATIONS['required-tags']?.(stack);
    });
    // CDK tags only constructs that know their tags: not a resource made by its type, as CDK's own providers are.
    expect(names(synthesize(build).violations)).toEqual(['required-tags']);
  });
});

describe('an acknowledgement', () => {
  const acknowledged = (id: string, at: (found: CfnResource) => Stack | CfnResource = (found) => found) =>
    synthesize(
      inStack((stack) => {
        const found = VIOLATIONS['imdsv2-required']?.(stack);
        if (found !== undefined) Validations.of(at(found)).acknowledge({ id, reason: 'a reason' });
      }),
    );

  test('lets the synth pass and stays in the report with its reason', () => {
    expect(acknowledged('Platform::imdsv2-required[HttpTokens]')).toMatchObject({
      passed: true,
      violations: [],
      suppressed: [
        {
          ruleName: 'imdsv2-required[HttpTokens]',
          reason: 'a reason',
          acknowledgedAt: 'platform-dev-Test/It',
          violatingConstructs: [{ constructPath: 'platform-dev-Test/It' }],
        },
      ],
    });
  });

  test('counts for everything below the construct that it is made on', () => {
    expect(acknowledged('Platform::imdsv2-required[HttpTokens]', (found) => found.stack).passed).toBe(true);
  });

  test.each([
    ['the rule without the finding', 'Platform::imdsv2-required'],
    ['another finding', 'Platform::imdsv2-required[HttpPutResponseHopLimit]'],
    ['the id without the pack', 'imdsv2-required[HttpTokens]'],
    ['the id of another pack', 'AwsSolutions::imdsv2-required[HttpTokens]'],
  ])('does not count when it names %s', (_, id) => {
    expect(acknowledged(id)).toMatchObject({ passed: false, suppressed: [] });
  });

  test('leaves the same finding on another resource', () => {
    const { passed, violations, suppressed } = synthesize(
      inStack((stack) => {
        const group = (id: string) =>
          new CfnResource(stack, id, { type: 'AWS::Logs::LogGroup', properties: { KmsKeyId: 'key', Tags: TAGS } });
        group('Other');
        Validations.of(group('Accepted')).acknowledge({ id: 'Platform::log-retention', reason: 'a reason' });
      }),
    );
    expect(passed).toBe(false);
    expect(violations).toMatchObject([{ violatingConstructs: [{ constructPath: 'platform-dev-Test/Other' }] }]);
    expect(suppressed).toMatchObject([{ violatingConstructs: [{ constructPath: 'platform-dev-Test/Accepted' }] }]);
  });

  test('works for findings that hold brackets, spaces, colons and references', () => {
    const topic = (stack: Stack, TopicName: string) =>
      new CfnResource(stack, 'It', { type: 'AWS::SNS::Topic', properties: { TopicName, Tags: TAGS } });
    const { violations } = synthesize(inStack((stack) => topic(stack, 'a] (b::c {d')));
    expect(names(violations)).toEqual(['environment-in-name[a b::c d]']);
    const accepted = synthesize(
      inStack((stack) => {
        const id = 'Platform::environment-in-name[a b::c d]';
        Validations.of(topic(stack, 'a] (b::c {d')).acknowledge({ id, reason: 'a reason' });
      }),
    );
    expect(accepted).toMatchObject({ passed: true, suppressed: [{ ruleName: 'environment-in-name[a b::c d]' }] });
  });

  test('of a finding on an output is made on the stack', () => {
    const output = (accept: boolean) =>
      synthesize(
        inStack((stack) => {
          new CfnOutput(stack, 'Name', { value: 'x', exportName: 'ClusterName' });
          const id = 'Platform::environment-in-name[ClusterName]';
          if (accept) Validations.of(stack).acknowledge({ id, reason: 'a reason' });
        }),
      );
    expect(output(false)).toMatchObject({
      passed: false,
      violations: [{ violatingConstructs: [{ constructPath: 'platform-dev-Test' }] }],
    });
    expect(output(true)).toMatchObject({ passed: true, suppressed: [{ acknowledgedAt: 'platform-dev-Test' }] });
  });
});

test('a rule that throws fails the synth', () => {
  const broken = jest.spyOn(keyRotation, 'check').mockImplementation(() => {
    throw new Error('cannot judge');
  });
  try {
    inApp((app) => {
      Validations.of(app).addPlugins(new PlatformChecks({ requiredTags: [] }));
      launchTemplate({})(new Stack(app, 'platform-dev-Test'));
      expect(() => app.synth()).toThrow("Validation plugin 'Platform' failed: cannot judge");
    });
  } finally {
    broken.mockRestore();
  }
});
