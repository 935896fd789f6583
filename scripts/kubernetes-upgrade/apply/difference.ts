import type { Json, TemplateResource } from '../../../lib/compliance/template';
import type { Change } from '../../guard/change';
import { compareAssemblies } from '../../guard/compare-assemblies';
import { compareProperties } from '../../guard/compare-properties';
import { isSameValue } from '../../guard/same-value';
import type { StackTemplate } from '../../guard/stack-template';

/** What of each type is a version. */
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  'AWS::EKS::Cluster': ['Version'],
  'AWS::EKS::Addon': ['AddonVersion'],
  'AWS::EKS::Nodegroup': ['Version', 'ReleaseVersion'],
  'AWS::EC2::LaunchTemplate': ['LaunchTemplateData.ImageId'],
};

/** How logical ids of lib/cluster/kubectl.ts begin, in every stack that holds a cluster: kubectl itself, and who calls it. */
const KUBECTL = { layer: 'KubectlLayer', handler: 'KubectlProviderHandler' };

/** What the deployment of one stack would change. */
export interface Difference {
  /** Versions, which an upgrade is made of. */
  readonly versions: readonly string[];
  /** Everything else, which an upgrade must not carry along. */
  readonly others: readonly string[];
}

/** Sorts what a deployment would change into versions and everything else. */
export function difference(old: StackTemplate, recent: StackTemplate): Difference {
  const { stacks } = compareAssemblies([old], [recent]);
  const changes = stacks.flatMap((stack) => stack.changes);
  const described = changes.map((change) => describe(change, old, recent));
  return {
    versions: described.filter(({ isVersion }) => isVersion).map(({ says }) => says),
    others: [...described.filter(({ isVersion }) => !isVersion).map(({ says }) => says), ...changedParts(old, recent)],
  };
}

interface Described {
  readonly isVersion: boolean;
  readonly says: string;
}

function describe({ logicalId, type, effect }: Change, old: StackTemplate, recent: StackTemplate): Described {
  const [before, after] = [old.template.resources.get(logicalId), recent.template.resources.get(logicalId)];
  if (before === undefined || after === undefined || effect !== 'update') {
    const isVersion = type === 'AWS::Lambda::LayerVersion' && logicalId.startsWith(KUBECTL.layer);
    return { isVersion, says: `${type} ${logicalId}: ${effect}` };
  }
  const properties = changedProperties(before, after);
  const isHandler = type === 'AWS::Lambda::Function' && logicalId.startsWith(KUBECTL.handler);
  const versions = isHandler ? ['Layers'] : (VERSIONS[type] ?? []);
  const around = isSameAround(before, after) ? [] : ['what stands beside its properties'];
  return {
    isVersion: around.length === 0 && properties.every((property) => versions.includes(property)),
    says: `${type} ${logicalId}: ${[...properties, ...around].join(', ')}`,
  };
}

const changedProperties = (before: TemplateResource, after: TemplateResource): string[] =>
  compareProperties(after.type, before.properties, after.properties, new Map()).map(({ property }) => property);

/** What stands beside the properties, but for metadata, which is for people. */
const isSameAround = (before: TemplateResource, after: TemplateResource): boolean =>
  isSameValue({ ...before.attributes, Metadata: null }, { ...after.attributes, Metadata: null });

/** What a template holds beside resources. */
function changedParts(old: StackTemplate, recent: StackTemplate): string[] {
  const outputs = ({ template }: StackTemplate): Json =>
    Object.fromEntries(template.outputs.map(({ logicalId, properties }) => [logicalId, properties]));
  const parts: readonly (readonly [name: string, before: Json, after: Json])[] = [
    ['Outputs', outputs(old), outputs(recent)],
    ['Parameters', old.template.parameters, recent.template.parameters],
    ['Mappings', old.template.mappings, recent.template.mappings],
    ['Conditions', old.template.conditions, recent.template.conditions],
  ];
  return parts.filter(([, before, after]) => !isSameValue(before, after)).map(([name]) => `${name} of the template`);
}
