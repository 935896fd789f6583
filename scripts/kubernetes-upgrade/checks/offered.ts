import { failed, passed, type Finding } from '../finding';
import { about } from '../live/answer';
import type { OfferedVersion } from '../live/offered-versions';
import type { Question } from '../question';
import { isInMatrix } from '../target-addons';
import type { UpgradeCheck } from '../upgrade-check';

/** What EKS runs and what the platform knows are two lists. */
export const offered: UpgradeCheck = {
  id: 'offered',
  explanation: 'EKS offers the version in this Region, and the version matrix knows it.',
  judge: (question) => [judgeMatrix(question), ...about(question.live.offered, (list) => [judgeOffer(question, list)])],
};

const judgeMatrix = ({ next }: Question): Finding =>
  isInMatrix(next)
    ? passed(`the version matrix knows ${next}`)
    : failed(
        `the version matrix does not know ${next}: which add-ons and which kubectl belong to it, nobody has said`,
        'update this project, or add the row to lib/config/versions.ts',
      );

function judgeOffer({ next, live: { planned } }: Question, list: readonly OfferedVersion[]): Finding {
  const found = list.find(({ version }) => version === next);
  if (found !== undefined && found.status !== 'UNSUPPORTED') return passed(`EKS offers ${next} in ${planned.region}`);
  const others = list.filter(({ status }) => status !== 'UNSUPPORTED').map(({ version }) => version);
  return failed(
    `EKS does not offer ${next} in ${planned.region}; it offers ${others.join(', ')}`,
    'choose one of these, or wait: Regions do not get a version on the same day',
  );
}
