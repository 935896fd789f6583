import { DEFAULT_QUALIFIER, type Target } from './target';
import type { BootstrapDemand } from '../assembly/bootstrap-demand';

/** What the stacks of a target together expect of one bootstrap stack. */
export interface TargetBootstrap {
  readonly qualifier: string;
  readonly versionParameter: string;
  readonly minimumVersion: number;
  readonly buckets: readonly string[];
  readonly repositories: readonly string[];
  /** Names of the five roles, those that the manifest names and those that bootstrap makes beside them. */
  readonly roles: readonly string[];
  readonly executionRole: string;
  readonly deployRole: string;
  readonly lookupRole: string;
  /** Names of the stacks that expect it. */
  readonly stacks: readonly string[];
}

/** The bootstrap stacks that a target needs: one for each qualifier, and nearly always one. */
export function bootstrapsOf({ account, region, stacks }: Target): TargetBootstrap[] {
  const demands = stacks.flatMap(({ name, bootstrap }) => (bootstrap === null ? [] : [{ name, ...bootstrap }]));
  const parameters = [...new Set(demands.map(({ versionParameter }) => versionParameter))];
  return parameters.map((versionParameter) => {
    const ours = demands.filter((demand) => demand.versionParameter === versionParameter);
    const qualifier = qualifierIn(versionParameter);
    const standard = (kind: string) => `cdk-${qualifier}-${kind}-${account}-${region}`;
    const deployRole = nameOf(ours[0]?.deployRole) ?? standard('deploy-role');
    const executionRole = nameOf(ours[0]?.executionRole) ?? standard('cfn-exec-role');
    const lookupRole = nameOf(ours[0]?.lookupRole) ?? standard('lookup-role');
    const publishing = ['file-publishing-role', 'image-publishing-role'].map(standard);
    return {
      qualifier,
      versionParameter,
      minimumVersion: Math.max(...ours.map(({ minimumVersion }) => minimumVersion)),
      buckets: unique([...ours.flatMap(({ buckets }) => buckets), standard('assets')]),
      repositories: unique([...ours.flatMap(({ repositories }) => repositories), standard('container-assets')]),
      roles: unique([deployRole, executionRole, ...publishing, lookupRole, ...ours.flatMap(namedRoles)]),
      executionRole,
      deployRole,
      lookupRole,
      stacks: ours.map(({ name }) => name),
    };
  });
}

/** The qualifier in `/cdk-bootstrap/<qualifier>/version`. */
const qualifierIn = (versionParameter: string): string => versionParameter.split('/')[2] ?? DEFAULT_QUALIFIER;

const namedRoles = ({ lookupRole, publishingRoles }: BootstrapDemand): string[] =>
  [lookupRole, ...publishingRoles].flatMap((arn) => nameOf(arn) ?? []);

/** The name at the end of a role’s ARN. */
const nameOf = (arn: string | undefined): string | undefined => arn?.split('/').at(-1);

const unique = (values: readonly string[]): string[] => [...new Set(values)];
