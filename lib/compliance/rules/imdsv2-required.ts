import type { Finding, Rule } from '../rule';
import { items, outcomes, referencesIn, textOf, type Json, type Template, type TemplateResource } from '../template';

/** The metadata options of a type: the path to them. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::LaunchTemplate': ['LaunchTemplateData', 'MetadataOptions'],
  'AWS::EC2::Instance': ['MetadataOptions'],
  'AWS::AutoScaling::LaunchConfiguration': ['MetadataOptions'],
};

const REQUIRED = { HttpTokens: 'required', HttpPutResponseHopLimit: '1' };

export const imdsv2Required: Rule = {
  id: 'imdsv2-required',
  requirement: 'Every instance demands IMDSv2 tokens and answers no further than the instance itself.',
  fix: "Set MetadataOptions to HttpTokens 'required' and HttpPutResponseHopLimit 1, in a launch template of your own.",
  check({ type, properties }, template) {
    // Without a launch template EKS makes its own, with two hops.
    if (type === 'AWS::EKS::Nodegroup' && outcomes(properties, 'LaunchTemplate').includes(undefined)) {
      return [{ finding: 'LaunchTemplate', location: 'LaunchTemplate' }];
    }
    const path = OPTIONS[type];
    if (path === undefined) return [];
    const inherits = type === 'AWS::EC2::Instance' && usesLaunchTemplate(properties, template);
    return Object.entries(REQUIRED).flatMap(([option, wanted]): Finding[] => {
      const kept = outcomes(properties, ...path, option).every((value) =>
        value === undefined ? inherits : textOf(value) === wanted,
      );
      return kept ? [] : [{ finding: option, location: [...path, option].join('.') }];
    });
  },
};

/** Whether an instance takes its settings from a launch template of the same template, which is judged by itself. */
export function usesLaunchTemplate(instance: TemplateResource['properties'], { resources }: Template): boolean {
  const isJudged = (used: Json): boolean =>
    [...resources.values()].some(
      ({ type, logicalId, properties }) =>
        type === 'AWS::EC2::LaunchTemplate' &&
        (referencesIn(used).has(logicalId) || items(used, 'LaunchTemplateName').some(isNamed(properties))),
    );
  const used = outcomes(instance, 'LaunchTemplate');
  return used.every((value) => value !== undefined && isJudged(value));
}

const isNamed =
  (properties: TemplateResource['properties']) =>
  (name: Json): boolean =>
    textOf(name) === textOf(properties['LaunchTemplateName']);
