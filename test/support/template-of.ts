import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { context } from '../../cdk.json';
import type { Finding, Rule } from '../../lib/compliance/rule';
import { readTemplate, type Json, type JsonObject, type Template } from '../../lib/compliance/template';

export const REQUIRED_TAGS = ['environment', 'owner'];

/** Name of every stack under test: its explicit names must carry `platform-dev`. */
const STACK_NAME = 'platform-dev-Test';

/** A template of resources, and of any other section, written by hand. */
export const templateOf = (resources: JsonObject, sections: JsonObject = {}): Template =>
  readTemplate({ ...sections, Resources: resources }, { stackName: STACK_NAME, requiredTags: REQUIRED_TAGS });

/** One resource, as a template writes it. */
export const resource = (type: string, properties: JsonObject = {}): JsonObject => ({
  Type: type,
  Properties: properties,
});

/** `Fn::If` between two values; leave the second out for AWS::NoValue. */
export const either = (first: Json, second: Json = { Ref: 'AWS::NoValue' }): JsonObject => ({
  'Fn::If': ['Condition', first, second],
});

/** An app with the flags of cdk.json, without the built-in validator, written to a directory of its own. */
export function inApp<Result>(use: (app: App, directory: string) => Result): Result {
  const directory = mkdtempSync(join(tmpdir(), 'platform-checks-'));
  try {
    const app = new App({
      context: { ...context, 'aws:cdk:disable-asset-staging': true },
      builtinCloudFormationValidation: false,
      outdir: directory,
    });
    return use(app, directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The template that CDK renders for a stack: after tags, aspects and property overrides. */
export const rendered = (build: (stack: Stack) => void): Template =>
  inApp((app) => {
    build(new Stack(app, STACK_NAME));
    const body: unknown = app.synth().getStackByName(STACK_NAME).template;
    return readTemplate(body, { stackName: STACK_NAME, requiredTags: REQUIRED_TAGS });
  });

/** What a rule finds in a template: `LogicalId[finding]`, or the logical id alone. */
export const findingsOf = (rule: Rule, template: Template): string[] =>
  [...template.resources.values(), ...template.outputs].flatMap((element) =>
    rule
      .check(element, template)
      .map(({ finding }: Finding) => (finding === undefined ? element.logicalId : `${element.logicalId}[${finding}]`)),
  );

/** What a rule finds in one resource called `It`, next to others. */
export const judge = (rule: Rule, it: JsonObject, others: JsonObject = {}): string[] =>
  findingsOf(rule, templateOf({ It: it, ...others }));
