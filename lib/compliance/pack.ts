import { readFileSync } from 'node:fs';
import {
  Stack,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  type PolicyValidationPluginReport,
  type PolicyValidationStack,
  type PolicyViolatingResource,
  type PolicyViolation,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Finding, Rule } from './rule';
import { rules } from './rules';
import { OUTPUT, readTemplate, type Template, type TemplateResource } from './template';

export interface PlatformChecksProps {
  /** Keys of the tags that every taggable resource must carry. */
  readonly requiredTags: readonly string[];
}

/**
 * The platform's own compliance pack: every rule over every resource of every rendered template.
 *
 * It reads the templates on disk, so a property override counts. Accept a finding where it is, with a reason:
 * `Validations.of(construct).acknowledge({ id: 'Platform::log-retention', reason })`, or `Platform::<rule-id>[<finding>]`
 * where the rule tells its findings apart. Findings on outputs are acknowledged on the stack.
 */
export class PlatformChecks implements IPolicyValidationPlugin {
  readonly name = 'Platform';
  readonly ruleIds = rules.map(({ id }) => id);

  constructor(private readonly props: PlatformChecksProps) {}

  validate({ stackTemplates, appConstruct }: IPolicyValidationContext): PolicyValidationPluginReport {
    const stacks = stackTemplates.map((stack) => ({ ...stack, template: this.read(stack, appConstruct) }));
    const violations = rules.flatMap((rule) => {
      const found = new Map<string, PolicyViolation>();
      for (const stack of stacks) {
        for (const resource of [...stack.template.resources.values(), ...stack.template.outputs]) {
          record(found, rule, resource, stack, rule.check(resource, stack.template));
        }
      }
      return [...found.values()];
    });
    return { success: violations.length === 0, violations };
  }

  private read({ templatePath, stackConstructPath }: PolicyValidationStack, app: IConstruct): Template {
    const body: unknown = JSON.parse(readFileSync(templatePath, 'utf8'));
    return readTemplate(body, {
      stackName: stackNameOf(app, stackConstructPath),
      requiredTags: this.props.requiredTags,
    });
  }
}

/** Inside a Stage a stack's id is only the last part of its name, so the name is asked of the stack itself. */
function stackNameOf(app: IConstruct, path: string): string {
  const ids = path.split('/');
  const stack = ids.reduce<IConstruct | undefined>((parent, id) => parent?.node.tryFindChild(id), app);
  return stack !== undefined && Stack.isStack(stack) ? stack.stackName : (ids.at(-1) ?? path);
}

/** Adds findings to the violations: one violation for each rule and finding, one entry for each resource. */
function record(
  violations: Map<string, PolicyViolation>,
  rule: Rule,
  resource: TemplateResource,
  stack: PolicyValidationStack,
  findings: readonly Finding[],
): void {
  for (const ruleName of new Set(findings.map((finding) => ruleNameOf(rule, finding)))) {
    const alike = findings.filter((finding) => ruleNameOf(rule, finding) === ruleName);
    const violation = violations.get(ruleName) ?? {
      ruleName,
      description: rule.requirement,
      fix: alike[0]?.fix ?? rule.fix,
      severity: 'error',
      violatingResources: [],
    };
    violation.violatingResources.push(violatingResource(resource, stack, alike));
    violations.set(ruleName, violation);
  }
}

/** CDK reads brackets in an id as pairs and fails on a lone one, so a finding's own brackets are dropped. */
function ruleNameOf(rule: Rule, { finding }: Finding): string {
  return finding === undefined ? rule.id : `${rule.id}[${finding.replace(/[[\](){}]/g, '')}]`;
}

function violatingResource(
  { logicalId, type }: TemplateResource,
  { stackConstructPath, templatePath }: PolicyValidationStack,
  findings: readonly Finding[],
): PolicyViolatingResource {
  const section = type === OUTPUT ? ['Outputs', logicalId] : ['Properties'];
  const paths = findings.map(({ location }) => [...section, ...(location === '' ? [] : [location])].join('.'));
  const locations = [...new Set(paths)];
  return type === OUTPUT
    ? { constructPath: stackConstructPath, locations }
    : { resourceLogicalId: logicalId, templatePath, locations };
}
