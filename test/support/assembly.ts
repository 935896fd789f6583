import type { Files } from './temp-folder';

/** A template of so many resources of one type. */
export const templateWith = (resources: number, Type = 'AWS::SNS::Topic') => ({
  Resources: Object.fromEntries(Array.from({ length: resources }, (_, index) => [`R${index}`, { Type }])),
});

/** A stack as a manifest lists it. */
export const stackArtifact = (name: string, environment = 'aws://unknown-account/eu-west-1') => ({
  type: 'aws:cloudformation:stack',
  environment,
  dependencies: [`${name}.assets`],
  properties: { templateFile: `${name}.template.json` },
});

const ASSETS = { type: 'cdk:asset-manifest', properties: { file: 'One.assets.json' } };

/** A cloud assembly with one stack, `One`. */
export const assemblyOf = (template: unknown, more: Files = {}): Files => ({
  'manifest.json': { version: '55.0.0', artifacts: { 'One.assets': ASSETS, One: stackArtifact('One') } },
  'One.assets.json': { version: '55.0.0', files: {}, dockerImages: {} },
  'One.template.json': template,
  ...more,
});

/** A validation report of one pack. */
export const reportOf = (violations: readonly unknown[], suppressedViolations: readonly unknown[] = []) => ({
  version: '55.0.0',
  title: 'Validation Report',
  pluginReports: [{ pluginName: 'Pack', conclusion: 'failure', violations, suppressedViolations }],
});

/** A rule that constructs break. */
export const violationOf = (severity: string | undefined, ...constructs: readonly string[]) => ({
  ruleName: 'rule',
  description: 'What it asks.',
  severity,
  violatingConstructs: constructs.map((constructPath) => ({ constructPath })),
});
