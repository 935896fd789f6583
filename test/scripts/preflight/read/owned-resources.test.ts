import { isGone } from '../../../../scripts/preflight/read/owned-resources';

describe(isGone, () => {
  test('counts what was kept when it left the stack as gone, and what could not be deleted as there', () => {
    expect(['DELETE_COMPLETE', 'DELETE_SKIPPED'].map(isGone)).toEqual([true, true]);
    expect(['CREATE_COMPLETE', 'UPDATE_FAILED', 'DELETE_FAILED', ''].map(isGone)).toEqual([false, false, false, false]);
  });
});
