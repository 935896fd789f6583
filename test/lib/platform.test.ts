import { Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

import { readTemplate } from '../../lib/compliance/template';
import { dev } from '../../lib/config/environments/dev';
import { prod } from '../../lib/config/environments/prod';
import { staging } from '../../lib/config/environments/staging';
import type { EnvironmentInput } from '../../lib/config/schema';
import { validateEnvironment } from '../../lib/config/validate';
import { buildPlatform } from '../../lib/platform';
import { FIXTURES } from '../fixtures/environments';
import { testApp } from '../support/app';
import { platformOf } from '../support/templates';

const validated = (environment: EnvironmentInput) => validateEnvironment(environment);

const namesOf = (stacks: readonly { readonly stackName: string }[]) => stacks.map(({ stackName }) => stackName).sort();

/** Names that a template imports, wherever they stand. */
const importsIn = (template: unknown) =>
  [...JSON.stringify(template).matchAll(/"Fn::ImportValue":"([^"]+)"/g)].map(([, name]) => name);

describe('buildPlatform', () => {
  const app = testApp();
  const first = buildPlatform(app, validated(dev));
  const second = buildPlatform(app, validated(staging));
  const copy = buildPlatform(app, validated({ ...dev, suffix: 'pr12' }));

  it('makes the stacks of an environment, side by side with others in one App', () => {
    expect(namesOf(app.synth().stacks)).toEqual([
      'platform-dev-ClusterServices',
      'platform-dev-Eks',
      'platform-dev-Security',
      'platform-dev-Vpc',
      'platform-dev-pr12-ClusterServices',
      'platform-dev-pr12-Eks',
      'platform-dev-pr12-Security',
      'platform-dev-pr12-Vpc',
      'platform-staging-ClusterServices',
      'platform-staging-Eks',
      'platform-staging-Security',
      'platform-staging-Vpc',
    ]);
  });

  it('makes each stack wait for those of its own environment that it needs, and for no other', () => {
    app.synth();
    for (const { vpc, eks, security, clusterServices } of [first, second, copy]) {
      expect(namesOf(clusterServices?.dependencies ?? [])).toEqual([eks.stackName, vpc.stackName]);
      expect(namesOf(vpc.dependencies)).toEqual([]);
      expect(namesOf(eks.dependencies)).toEqual([vpc.stackName]);
      expect(namesOf(security.dependencies)).toEqual([eks.stackName]);
    }
  });

  it('joins stacks by strong references: exports of the one, imports of the other', () => {
    for (const { vpc, eks } of [first, second, copy]) {
      const { outputs } = readTemplate(Template.fromStack(vpc).toJSON(), { stackName: '', requiredTags: [] });
      const exported = outputs.flatMap(({ properties }) => {
        const name = (properties['Export'] as { readonly Name?: string } | undefined)?.Name;
        return name === undefined ? [] : [name];
      });
      const imported = new Set(importsIn(Template.fromStack(eks).toJSON()));
      expect(exported.filter((name) => !name.startsWith(`${vpc.stackName}:`))).toEqual([]);
      expect([...imported].sort()).toEqual(exported.sort());
      expect(imported.size).toBeGreaterThan(4);
      expect(JSON.stringify(Template.fromStack(eks).toJSON())).not.toContain('Fn::GetStackOutput');
    }
  });

  it('builds into a pipeline’s stage as well', () => {
    const stage = new Stage(testApp(), 'Deploy');
    const { vpc, eks } = buildPlatform(stage, validated(dev));
    expect(namesOf(stage.synth().stacks)).toEqual([
      'platform-dev-ClusterServices',
      'platform-dev-Eks',
      'platform-dev-Security',
      'platform-dev-Vpc',
    ]);
    expect(namesOf(eks.dependencies)).toEqual([vpc.stackName]);
  });

  it('refuses two copies of one environment in an App', () => {
    expect(() => buildPlatform(app, validated(dev))).toThrow(/already a Construct with name 'platform-dev-Vpc'/);
  });

  describe('with a second Region', () => {
    const recoverable = testApp();
    const { vpc, eks, security, drRegion, recovery } = buildPlatform(recoverable, validated(prod));

    it('adds the stack there, and the one that sends copies to it', () => {
      expect(namesOf(recoverable.synth().stacks)).toEqual([
        'platform-prod-ClusterServices',
        'platform-prod-CostExport',
        'platform-prod-CostIntel',
        'platform-prod-DrRegion',
        'platform-prod-Eks',
        'platform-prod-Recovery',
        'platform-prod-Security',
        'platform-prod-Vpc',
      ]);
      expect([vpc, eks, security, recovery].map((stack) => stack?.region)).toEqual(
        Array.from({ length: 4 }, () => 'us-east-1'),
      );
      expect(drRegion?.region).toBe('us-west-2');
    });

    it('makes the second Region wait for the network of the first, and copies for both', () => {
      recoverable.synth();
      expect(namesOf(drRegion?.dependencies ?? [])).toEqual([vpc.stackName]);
      expect(namesOf(recovery?.dependencies ?? [])).toEqual([drRegion, eks, vpc].map((stack) => stack?.stackName));
      expect(namesOf(eks.dependencies)).toEqual([vpc.stackName]);
      expect(namesOf(security.dependencies)).toEqual([eks.stackName]);
    });

    it('has neither where the environment names none', () => {
      for (const platform of [first, second, copy]) {
        expect(platform).not.toHaveProperty('drRegion');
        expect(platform).not.toHaveProperty('recovery');
      }
    });
  });
});

describe('Karpenter’s controller and pools', () => {
  const { irsa = dev, privateWithoutNat = dev } = FIXTURES;
  /** Everything that a component is given, as one text. */
  const givenTo = (environment: EnvironmentInput, type: string, start: string) =>
    [...(platformOf(environment).clusterServices?.body.resources.values() ?? [])]
      .filter((resource) => resource.type === type && resource.logicalId.startsWith(start))
      .map(({ properties }) => JSON.stringify(properties))
      .join('\n');
  const release = (environment: EnvironmentInput) =>
    givenTo(environment, 'Custom::AWSCDK-EKS-HelmChart', 'ComponentskarpenterRelease');
  const nodeClass = (environment: EnvironmentInput) =>
    givenTo(environment, 'Custom::AWSCDK-EKS-KubernetesResource', 'ComponentsnodepoolsEC2NodeClass');

  it('are told the role of the Eks stack where tokens open it, and no role where Pod Identity does', () => {
    expect(release(irsa)).toMatch(/role-arn.{1,80}platform-irsa-Eks:ExportsOutput\w*KarpenterControllerRole/);
    expect(release(privateWithoutNat)).toMatch(/interruptionQueue/);
    expect(release(privateWithoutNat)).not.toMatch(/KarpenterControllerRole/);
  });

  it('are told the role of the nodes, and the instance profile where they could not make one', () => {
    expect(nodeClass(irsa)).toMatch(/role.{1,80}ExportsOutput\w*KarpenterNodeRole/);
    expect(nodeClass(privateWithoutNat)).toMatch(/instanceProfile.{1,80}ExportsOutput\w*KarpenterInstanceProfile/);
    expect(nodeClass(privateWithoutNat)).not.toMatch(/KarpenterNodeRole/);
  });
});
