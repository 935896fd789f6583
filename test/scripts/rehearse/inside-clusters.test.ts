import { InsideClusters } from '../../../scripts/rehearse/inside-clusters';
import { serve } from './support/server';

describe('what is inside clusters', () => {
  test('is what the emulator tells', async () => {
    const told = {
      standing: [
        {
          account: '123456789012',
          region: 'eu-west-1',
          cluster: 'platform-dev',
          releases: [
            {
              name: 'secrets',
              namespace: 'vault',
              chart: 'external-secrets',
              version: '2.9.0',
              status: 'failed',
              revision: 2,
              values: { replicaCount: 2 },
            },
          ],
          objects: [
            { apiVersion: 'v1', kind: 'Namespace', namespace: '', name: 'vault', manifest: { kind: 'Namespace' } },
          ],
        },
      ],
      gone: [],
    };
    const asked: string[] = [];
    const url = await serve(({ path }) => {
      asked.push(path);
      return { body: JSON.stringify(told) };
    });
    expect(await new InsideClusters({ url }).read()).toEqual(told);
    expect(asked).toEqual(['/_rehearsal/clusters']);
  });

  test('is not known when the emulator does not answer', async () => {
    const url = await serve(() => ({ status: 404, body: '{}' }));
    await expect(new InsideClusters({ url }).read()).rejects.toThrow(
      'The emulator answered 404 when it was asked what is inside clusters',
    );
  });
});
