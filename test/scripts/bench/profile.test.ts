import { timeByArea } from '../../../scripts/bench/profile';

const node = (id: number, functionName: string, url: string, children: readonly number[] = []) => ({
  id,
  callFrame: { functionName, url, lineNumber: 1 },
  children,
});

describe('a CPU profile', () => {
  test('is summed by area, the largest first, each sample to the function that ran', () => {
    const profile = {
      nodes: [
        node(1, '(root)', '', [2]),
        node(2, 'Network', 'file:///project/lib/network/network.ts', [3]),
        node(3, 'Vpc', 'file:///project/node_modules/aws-cdk-lib/aws-ec2/lib/vpc.js', [4]),
        { ...node(4, 'resolve', 'node:path'), children: undefined },
      ],
      samples: [2, 3, 4, 3],
      timeDeltas: [2_000, 1_000, 3_000, 2_000],
    };
    expect(timeByArea(profile)).toEqual([
      { area: 'aws-cdk-lib: building constructs', milliseconds: 6, percent: 75 },
      { area: 'our constructs', milliseconds: 2, percent: 25 },
    ]);
  });

  test('may hold no samples', () => {
    expect(timeByArea({ nodes: [], samples: [], timeDeltas: [] })).toEqual([]);
  });

  test('of another shape is refused', () => {
    expect(() => timeByArea({ nodes: [] })).toThrow(/samples/);
  });
});
