import { bootstrapArguments, bootstrapCommand, toolkitStackName } from '../../../scripts/preflight/bootstrap-words';

const WORDS = { account: '111122223333', region: 'eu-west-1', qualifier: 'hnb659fds' };

describe('what cdk bootstrap is told', () => {
  test('is an account and a Region, and no more where all is as usual', () => {
    expect(bootstrapCommand(WORDS)).toBe('npx cdk bootstrap aws://111122223333/eu-west-1');
  });

  test('names another qualifier, and a stack of its own for it', () => {
    expect(bootstrapCommand({ ...WORDS, qualifier: 'team' })).toBe(
      'npx cdk bootstrap aws://111122223333/eu-west-1 --qualifier team --toolkit-stack-name CDKToolkit-team',
    );
    expect([toolkitStackName('hnb659fds'), toolkitStackName('team')]).toEqual(['CDKToolkit', 'CDKToolkit-team']);
  });

  test('says one word for each account and policy', () => {
    const trust = ['444455556666', '777788889999'];
    expect(bootstrapArguments({ ...WORDS, trust, executionPolicies: ['arn:a', 'arn:b'], boundary: 'wall' })).toEqual([
      'bootstrap',
      'aws://111122223333/eu-west-1',
      ...['--trust', '444455556666', '--trust', '777788889999'],
      ...['--cloudformation-execution-policies', 'arn:a', '--cloudformation-execution-policies', 'arn:b'],
      ...['--custom-permissions-boundary', 'wall'],
    ]);
    expect(bootstrapCommand({ ...WORDS, untrust: ['444455556666'] })).toMatch(/ --untrust 444455556666$/);
  });
});
