import { wayOutOf } from '../../../../scripts/preflight/checks/stack-state';

const wayOut = (status: string) => wayOutOf({ name: 'platform-dev-Eks', status }, 'eu-west-1')?.fix;
const running = (verb: string) => ({
  kind: 'command',
  command: `aws cloudformation ${verb} --stack-name platform-dev-Eks --region eu-west-1`,
});

describe(wayOutOf, () => {
  test.each([
    'CREATE_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_COMPLETE',
    'REVIEW_IN_PROGRESS',
    'ROLLBACK_COMPLETE',
  ])('lets a deployment start from %s', (status) => {
    expect(wayOut(status)).toBeUndefined();
  });

  test.each([
    ['UPDATE_ROLLBACK_FAILED', 'continue-update-rollback'],
    ['UPDATE_FAILED', 'rollback-stack'],
    ['CREATE_FAILED', 'rollback-stack'],
    ['ROLLBACK_FAILED', 'delete-stack'],
  ])('gives the command that leads out of %s: %s', (status, verb) => {
    expect(wayOut(status)).toEqual(running(verb));
  });

  test.each(['CREATE_IN_PROGRESS', 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'DELETE_IN_PROGRESS'])(
    'says of %s that somebody deploys, which no command ends',
    (status) => {
      expect(wayOutOf({ name: 'platform-dev-Eks', status }, 'eu-west-1')).toMatchObject({
        so: 'so that somebody deploys it now',
        fix: { kind: 'by-hand' },
      });
    },
  );

  test('does not hand out a command that finishes a deletion: what is left may be data', () => {
    expect(wayOut('DELETE_FAILED')).toMatchObject({
      kind: 'by-hand',
      how: expect.stringContaining('may be data') as unknown,
    });
    expect(wayOut('IMPORT_ROLLBACK_FAILED')).toMatchObject({ kind: 'by-hand' });
  });
});
