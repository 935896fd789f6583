import { failed, passed, type Finding } from '../finding';
import { minorNumber, roundsBetween } from '../minor';
import type { Question } from '../question';
import type { UpgradeCheck } from '../upgrade-check';

/** EKS refuses to skip a minor, and CloudFormation cannot go back. */
export const oneMinor: UpgradeCheck = {
  id: 'one-minor',
  explanation: 'The way is one minor up: further ones take a deployment each, and there is no way down.',
  judge: (question) => [judgeWay(question)],
};

function judgeWay({ from, to, next }: Question): Finding {
  if (from === to) return passed(`the control plane runs ${to} already`);
  if (minorNumber(to) < minorNumber(from)) {
    return failed(
      `${from} is newer than ${to}: no deployment lowers a version`,
      'leave it, or go back by hand within seven days of the upgrade: docs/kubernetes-upgrade.md, "The way back"',
    );
  }
  const rounds = roundsBetween(from, to);
  if (rounds.length === 1) return passed(`${from} to ${to} is one minor`);
  return failed(
    `${from} to ${to} is ${rounds.length} minors, and EKS takes one at a time: ${rounds.join(', then ')}, each a deployment of its own`,
    `npm run kubernetes-upgrade -- --to ${next}, and when that is done, again with the one after`,
  );
}
