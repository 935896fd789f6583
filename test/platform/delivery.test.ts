import { Template } from 'aws-cdk-lib/assertions';
import { Stack, Stage } from 'aws-cdk-lib';

import { addCompliance } from '../../lib/compliance/compliance';
import { NAMES } from '../../lib/compliance/rules/environment-in-name';
import { referencesIn, items, outcomes, render } from '../../lib/compliance/template';
import { namePrefix } from '../../lib/config/names';
import { buildGithubActions } from '../../lib/github-actions';
import { buildPipeline } from '../../lib/pipeline';
import { buildPlatform } from '../../lib/platform';
import { limitWarnings } from '../../scripts/synth/limits';
import { readAssembly } from '../../scripts/synth/read-assembly';
import { PIPELINES } from '../fixtures/pipelines';
import { testApp } from '../support/app';
import { deliveryOf, stacksOfDelivery, validated } from '../support/delivery';
import { theResource } from '../support/templates';

/** Hashes of assets change with every edit of their files; those that nobody bundles here hang on the place too. */
const ASSET_HASH = /[0-9a-f]{64}/g;

const scrubbed = (template: unknown): unknown =>
  JSON.parse(JSON.stringify(template).replaceAll(ASSET_HASH, '<asset hash>'));

const CASES = Object.entries(PIPELINES);

describe.each(CASES)('the pipeline %s', (name, fixture) => {
  const delivery = deliveryOf(fixture);
  const stacks = stacksOfDelivery(delivery);

  it('is accepted by every pack, with all that it delivers', () => {
    const { configuration, environments } = validated(fixture);
    const app = testApp();
    buildPipeline(app, configuration, environments);
    addCompliance(app);
    const assembly = app.synth();
    expect(assembly.stacks).toHaveLength(1 + delivery.artifacts.length);
    expect(assembly.nestedAssemblies).toHaveLength(environments.length);
  });

  it('is accepted by every pack as what GitHub Actions needs', () => {
    const { configuration, environments } = validated(fixture);
    const app = testApp();
    buildGithubActions(app, configuration, environments);
    addCompliance(app);
    expect(app.synth().stacks).toHaveLength(1);
  });

  it('emits the templates that were reviewed', () => {
    for (const { stack, template } of stacks) {
      expect(scrubbed(template.toJSON())).toMatchSnapshot(`${name} ${stack.stackName}`);
    }
  });

  it('leaves 40 %% of room below every limit of CloudFormation', () => {
    const read = readAssembly(delivery.app.synth().directory);
    expect(read.length).toBeGreaterThan(delivery.environments.length);
    expect(read.flatMap((stack) => limitWarnings(stack))).toEqual([]);
  });

  it('has room in CodePipeline: 50 actions in a stage, 50 stages, 1000 characters in an approval', () => {
    const { properties } = theResource(delivery.pipeline, 'AWS::CodePipeline::Pipeline');
    const stages = items(properties, 'Stages');
    expect(stages.length).toBeLessThanOrEqual(50);
    for (const stage of stages) expect(items(stage, 'Actions').length).toBeLessThanOrEqual(50);
    const texts = stages.flatMap((stage) =>
      items(stage, 'Actions').flatMap((action) => outcomes(action, 'Configuration', 'CustomData')),
    );
    for (const text of texts) expect(render(text, () => 'x'.repeat(100)).length).toBeLessThan(500);
  });

  it('writes no partition out', () => {
    for (const { template } of stacks) {
      expect(JSON.stringify(template.toJSON()).match(/.{0,40}arn:aws[a-z-]*:.{0,40}/g)).toBeNull();
    }
  });

  it('gives every explicit name its project and name', () => {
    const prefix = namePrefix(delivery.configuration);
    const names = stacks.flatMap(({ body }) =>
      [...body.resources.values()].flatMap(({ type, properties }) =>
        outcomes(properties, ...(NAMES[type] ?? ['(none)']))
          .filter((value) => value !== undefined)
          .map((value) => render(value, (reference) => reference)),
      ),
    );
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((one) => !one.includes(prefix))).toEqual([]);
  });

  it('waits for resources that exist, and in no circle', () => {
    for (const { body } of stacks) {
      const waitsFor = (id: string): string[] => {
        const resource = body.resources.get(id);
        if (resource === undefined) return [];
        return [
          ...items(resource.attributes, 'DependsOn').map(String),
          ...[...referencesIn(resource.properties)].filter((other) => body.resources.has(other)),
        ];
      };
      const visit = (id: string, path: readonly string[]): void => {
        if (path.includes(id)) throw new RangeError(`Circle: ${[...path, id].join(' > ')}`);
        expect(body.resources.has(id)).toBe(true);
        for (const other of waitsFor(id)) visit(other, [...path, id]);
      };
      for (const id of body.resources.keys()) visit(id, []);
    }
  });

  it('synthesizes to the same bytes twice', () => {
    const again = deliveryOf({ ...fixture });
    expect(stacksOfDelivery(again).map(({ template }) => template.toJSON())).toEqual(
      stacks.map(({ template }) => template.toJSON()),
    );
  });
});

describe('a stage', () => {
  it.each(CASES)('holds the stacks that "cdk deploy --all" deploys, by name, place and content: %s', (_, fixture) => {
    const delivery = deliveryOf(fixture);
    for (const environment of delivery.environments) {
      const app = testApp();
      buildPlatform(app, environment);
      const plain = app.node.children.filter(Stack.isStack);
      const stage = delivery.app.node.findChild(environment.name);
      const staged = stage.node.children.filter(Stack.isStack);
      const told = (stack: Stack) => [stack.stackName, stack.region, scrubbed(Template.fromStack(stack).toJSON())];
      expect(Stage.isStage(stage)).toBe(true);
      expect(staged.map(told)).toEqual(plain.map(told));
    }
  });
});
