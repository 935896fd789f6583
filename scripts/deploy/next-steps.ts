import { consoleLink } from '../../lambda/alert-router/console-link';
import type { DeployedStack } from './verify-stack';

/** What whoever has deployed does next: how kubectl gets in, and where to look. */
export function nextSteps(stacks: readonly DeployedStack[]): string[] {
  return stacks.flatMap(({ region, outputs }) => {
    const { KubeconfigCommand: kubeconfig, ClusterName: cluster } = outputs;
    if (kubeconfig === undefined || cluster === undefined) return [];
    return [
      `kubectl for ${cluster}: ${kubeconfig}`,
      `${cluster} in the console: ${consoleLink(region, 'eks', `#/clusters/${cluster}`) ?? ''}`,
      `its dashboard: ${consoleLink(region, 'cloudwatch', `#dashboards/dashboard/${cluster}`) ?? ''}`,
    ];
  });
}
