import { fargatePodSize } from '../../../../lib/config/rules/fargate-pod-size';
import type { FargateProfile } from '../../../../lib/config/sections/capacity';
import { valid } from '../../../support/configuration';

type VCpu = FargateProfile['podSize']['vCpu'];

const check = (vCpu: VCpu, memoryGiB: number) =>
  fargatePodSize.check({
    ...valid,
    capacity: [
      ...valid.capacity,
      { kind: 'fargate-profile', name: 'pods', namespaces: ['a'], labels: {}, podSize: { vCpu, memoryGiB } },
    ],
  });

describe('fargate-pod-size', () => {
  it('passes over capacity that is not on Fargate', () => {
    expect(fargatePodSize.check(valid)).toEqual([]);
  });

  it.each<[VCpu, number]>([
    [0.25, 0.5],
    [0.25, 1],
    [0.25, 2],
    [0.5, 1],
    [0.5, 4],
    [1, 2],
    [1, 8],
    [2, 4],
    [2, 16],
    [4, 8],
    [4, 30],
    [8, 16],
    [8, 20],
    [8, 60],
    [16, 32],
    [16, 40],
    [16, 120],
  ])('accepts %d vCPU with %d GiB', (vCpu, memoryGiB) => {
    expect(check(vCpu, memoryGiB)).toEqual([]);
  });

  it.each<[VCpu, number, string]>([
    [0.25, 0.25, 'write 0.5, 1 or 2'],
    [0.25, 1.5, 'write 0.5, 1 or 2'],
    [0.25, 2.5, 'write 0.5, 1 or 2'],
    [0.5, 0.5, 'write 1 to 4 in steps of 1'],
    [0.5, 5, 'write 1 to 4 in steps of 1'],
    [1, 1, 'write 2 to 8 in steps of 1'],
    [1, 9, 'write 2 to 8 in steps of 1'],
    [1, 2.5, 'write 2 to 8 in steps of 1'],
    [2, 3, 'write 4 to 16 in steps of 1'],
    [2, 17, 'write 4 to 16 in steps of 1'],
    [4, 7, 'write 8 to 30 in steps of 1'],
    [4, 31, 'write 8 to 30 in steps of 1'],
    [8, 18, 'write 16 to 60 in steps of 4'],
    [8, 64, 'write 16 to 60 in steps of 4'],
    [16, 36, 'write 32 to 120 in steps of 8'],
    [16, 128, 'write 32 to 120 in steps of 8'],
  ])('refuses %d vCPU with %d GiB', (vCpu, memoryGiB, fix) => {
    expect(check(vCpu, memoryGiB)).toEqual([
      {
        path: 'capacity[1].podSize.memoryGiB',
        value: memoryGiB,
        rule: `must be a size that Fargate offers with ${String(vCpu)} vCPU`,
        fix,
      },
    ]);
  });
});
