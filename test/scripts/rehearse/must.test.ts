import { mustFail, mustSucceed } from '../../../scripts/rehearse/must';

const ended = (status: number | null, output = '') => ({ status, output });

describe('mustSucceed', () => {
  test('says nothing of what succeeded', () => {
    expect(mustSucceed('cdk deploy', ended(0, '❌ but fine'))).toEqual([]);
  });

  test('says how a command ended, and its last words', () => {
    expect(mustSucceed('cdk deploy', ended(1, 'begins\n❌ One failed\nends'))).toEqual([
      'cdk deploy ended with 1:\n❌ One failed',
    ]);
  });

  test('says that a signal ended it', () => {
    expect(mustSucceed('cdk deploy', ended(null, 'half'))).toEqual(['cdk deploy ended with a signal:\nhalf']);
  });
});

describe('mustFail', () => {
  test('says nothing of what failed for the reason', () => {
    expect(mustFail('cdk deploy', ended(1, 'Injected: One was refused'), /Injected/)).toEqual([]);
  });

  test('reports success, even when the reason is mentioned', () => {
    expect(mustFail('cdk deploy', ended(0, 'Injected'), /Injected/)).toEqual([
      'cdk deploy succeeded, where it had to fail',
    ]);
  });

  test('reports another reason, and what it was', () => {
    expect(mustFail('cdk deploy', ended(1, 'Error: no credentials'), /Injected/)).toEqual([
      'cdk deploy failed, but not because of /Injected/:\nError: no credentials',
    ]);
  });
});
