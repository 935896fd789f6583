import { declined, done, failed, runPhases, type PhaseEnd } from '../../../scripts/deploy/phase';

const phase = (name: string, end: PhaseEnd, worked: string[] = []) => ({
  name,
  work: () => {
    worked.push(name);
    return Promise.resolve(end);
  },
});

const run = (works: Parameters<typeof runPhases>[0], said: string[] = []) => {
  let clock = 0;
  return runPhases(
    works,
    (line) => said.push(line),
    () => (clock += 500),
  );
};

describe('the phases of a deployment', () => {
  test('follow one another, and each says when it begins and how long it took', async () => {
    const said: string[] = [];
    expect(await run([phase('check', done('fine')), phase('deploy', done())], said)).toEqual([
      { name: 'check', result: 'done', seconds: 0.5, details: ['fine'] },
      { name: 'deploy', result: 'done', seconds: 0.5, details: [] },
    ]);
    expect(said).toEqual(['check', 'deploy']);
  });

  test.each([
    ['failed', failed('broken')],
    ['declined', declined('not agreed')],
  ])('end with one that is %s: nothing after it is begun', async (result, end) => {
    const worked: string[] = [];
    const phases = await run([phase('check', end, worked), phase('deploy', done(), worked)]);
    expect(phases.map((one) => `${one.name} ${one.result}`)).toEqual([`check ${result}`]);
    expect(worked).toEqual(['check']);
  });

  test('let a fault of their own be seen as one', async () => {
    const work = () => Promise.reject(new TypeError('a fault'));
    await expect(run([{ name: 'check', work }])).rejects.toThrow(TypeError);
  });
});
