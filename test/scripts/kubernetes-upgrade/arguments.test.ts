import { parseArguments } from '../../../scripts/kubernetes-upgrade/arguments';

const parse = (text: string) => parseArguments(text.split(' '));

describe('the command line', () => {
  it('plans for one environment unless told to apply', () => {
    expect(parse('--environment prod --to 1.36')).toEqual({
      help: false,
      json: false,
      apply: false,
      yes: false,
      unlock: false,
      environment: 'prod',
      context: [],
      to: '1.36',
      role: undefined,
      timeoutSeconds: 8,
    });
  });

  it('takes every option', () => {
    expect(parse('-e prod --to 1.36 --apply -y --unlock -j --role Reader --timeout 30 -c suffix=pr12')).toMatchObject({
      apply: true,
      yes: true,
      unlock: true,
      json: true,
      role: 'Reader',
      timeoutSeconds: 30,
      context: ['suffix=pr12'],
    });
  });

  it('takes the environment from -c as cdk does, apart from other context', () => {
    expect(parse('-c environment=dev -c suffix=a --to 1.36')).toMatchObject({
      environment: 'dev',
      context: ['suffix=a'],
    });
  });

  it('asks for no version when it only shows help', () => {
    expect(parse('--help')).toMatchObject({ help: true, to: '' });
  });

  it.each([
    ['--environment prod', '--to says where to: --to 1.36'],
    ['--to 1.36.2', '--to takes a Kubernetes minor such as 1.36; it was given "1.36.2"'],
    ['--to 1.36 -e all', 'environments are upgraded one by one; it was given "all"'],
    ['--to 1.36 -e dev,prod', 'environments are upgraded one by one; it was given "dev,prod"'],
    ['--to 1.36 --yes', '--yes answers what --apply asks'],
    ['--to 1.36 --unlock', '--unlock deletes a lock so as to --apply'],
    ['--to 1.36 -c suffix', '-c takes key=value; it was given "suffix"'],
    ['--to 1.36 --role a:b', '--role takes "lookup" or the name of a role in each account; it was given "a:b"'],
    ['--to 1.36 --timeout 0', '--timeout takes seconds above 0, up to 300; it was given "0"'],
    ['--to 1.36 --force', "Unknown option '--force'"],
  ])('refuses %s', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});
