import { failed, passed, warning, type Finding } from '../finding';
import { minorNumber } from '../minor';
import type { Question } from '../question';
import type { UpgradeCheck } from '../upgrade-check';

/** The version is raised by an edit that somebody reviews: the plan tells how far that is from what runs. */
export const configuration: UpgradeCheck = {
  id: 'configuration',
  explanation: 'What the configuration says is what runs, or what comes next.',
  judge: (question) => [judgeVersion(question)],
};

function judgeVersion({ from, to, next, configured, live: { planned } }: Question): Finding {
  const path = `cluster.version in lib/config/environments/${planned.environment.name}.ts`;
  if (configured === next) return passed(`${path} says ${configured}`);
  if (configured === from) return passed(`${path} still says ${configured}, which runs: raising it is the first step`);
  if (minorNumber(configured) < minorNumber(from)) {
    const says = `${path} says ${configured}, and the cluster runs ${from}: somebody, or EKS itself at the end of support, has upgraded it`;
    return to === from
      ? failed(says, `write ${from} there: the next deployment then brings add-ons and nodes along`)
      : warning(says, `write ${from} there and deploy that first`);
  }
  return failed(
    `${path} says ${configured}, and ${next} comes next: EKS would refuse the deployment`,
    `write '${next}' there`,
  );
}
