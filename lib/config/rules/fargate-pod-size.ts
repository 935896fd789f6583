import type { Rule } from './rule';

/** Memory in GiB that Fargate offers for each number of vCPUs: EKS User Guide, "Fargate pod configuration". */
const MEMORY: Readonly<Record<string, { readonly from: number; readonly to: number; readonly step: number }>> = {
  '0.25': { from: 0.5, to: 2, step: 0.5 },
  '0.5': { from: 1, to: 4, step: 1 },
  '1': { from: 2, to: 8, step: 1 },
  '2': { from: 4, to: 16, step: 1 },
  '4': { from: 8, to: 30, step: 1 },
  '8': { from: 16, to: 60, step: 4 },
  '16': { from: 32, to: 120, step: 8 },
};

export const fargatePodSize: Rule = {
  id: 'fargate-pod-size',
  requirement: 'Pod sizes are sizes that Fargate bills.',
  check: ({ capacity }) =>
    capacity.flatMap((item, index) => {
      if (item.kind !== 'fargate-profile') return [];
      const { vCpu, memoryGiB } = item.podSize;
      const offer = MEMORY[String(vCpu)];
      if (offer === undefined) return [];
      const offered = memoryGiB >= offer.from && memoryGiB <= offer.to && (memoryGiB - offer.from) % offer.step === 0;
      const isQuarterOfThreeHalves = vCpu === 0.25 && memoryGiB === 1.5;
      return offered && !isQuarterOfThreeHalves
        ? []
        : [
            {
              path: `capacity[${String(index)}].podSize.memoryGiB`,
              value: memoryGiB,
              rule: `must be a size that Fargate offers with ${String(vCpu)} vCPU`,
              fix:
                vCpu === 0.25
                  ? 'write 0.5, 1 or 2'
                  : `write ${String(offer.from)} to ${String(offer.to)} in steps of ${String(offer.step)}`,
            },
          ];
    }),
};
