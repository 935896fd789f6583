import { addonChange, type AddonChange } from '../addon-change';
import { failed, passed, warning, type Finding } from '../finding';
import { about } from '../live/answer';
import type { LiveAddon } from '../live/addons';
import type { Question } from '../question';
import { targetAddons, type TargetAddon } from '../target-addons';
import type { UpgradeCheck } from '../upgrade-check';

/** An add-on that does not run on the new version changes before the control plane; all others after it. */
export const addOns: UpgradeCheck = {
  id: 'add-ons',
  explanation: 'Every installed add-on is healthy, and has a version for the new control plane that EKS offers.',
  judge: (question) => about(question.live.addons, (list) => list.flatMap((addon) => judgeAddon(question, addon))),
};

function judgeAddon(question: Question, addon: LiveAddon): Finding[] {
  const { from, next, live } = question;
  const { name, status } = addon;
  const { name: cluster, region, environment } = live.planned;
  const look = `aws eks describe-addon --cluster-name ${cluster} --addon-name ${name} --region ${region}`;
  const target = targetAddons(environment, next).find((one) => one.name === name);
  const state =
    status === 'ACTIVE'
      ? []
      : [failed(`add-on ${name} is ${status}: its update might not end`, `see why, and mend it: ${look}`)];
  return [...state, judgeChange(addon, target, addonChange(addon, target, from, next), question)];
}

function judgeChange(
  { name, version }: LiveAddon,
  target: TargetAddon | undefined,
  change: AddonChange,
  { from, next, live: { planned } }: Question,
): Finding {
  const pin = (to: string) =>
    target === undefined
      ? `aws eks update-addon --cluster-name ${planned.name} --addon-name ${name} --addon-version ${to} --region ${planned.region}`
      : `write '${name}': '${to}' into addons.versions of the environment`;
  switch (change.when) {
    case 'never':
      return passed(`add-on ${name} ${version} stays: it runs on ${next}`);
    case 'after':
      return passed(`add-on ${name} changes after the control plane, from ${version} to ${change.to}`);
    case 'before':
      return failed(
        `add-on ${name} ${version} does not run on ${next}: it changes before the control plane, to ${change.to}, which runs on ${from} and ${next}`,
        target === undefined
          ? pin(change.to)
          : `${pin(change.to)}, keep cluster.version at ${from}, and deploy that first`,
      );
    case 'after-a-gap':
      return warning(
        `add-on ${name} ${version} does not run on ${next}, and no version runs on ${from} and ${next}: for some minutes it is older than it should be`,
        change.to === undefined
          ? 'EKS offers none for the new version: ask its publisher, or remove it'
          : target === undefined
            ? `right after the upgrade: ${pin(change.to)}`
            : `nothing: the deployment changes it to ${change.to} right after the control plane`,
      );
    case 'impossible':
      return failed(
        `add-on ${name} shall be ${change.wanted}${target?.isPinned === true ? ', as addons.versions says' : ''}, which EKS does not offer for ${next}`,
        change.instead === undefined ? 'EKS offers none for it: exclude the add-on, or stay' : pin(change.instead),
      );
  }
}
