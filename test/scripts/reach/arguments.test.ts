import { parseArguments } from '../../../scripts/reach/arguments';
import { UsageError } from '../../../scripts/terminal/usage-error';

const PAIR = ['--from', 'nodes', '--to', 'internet'];

describe('the command line of reach', () => {
  it('asks for one port of one protocol', () => {
    expect(parseArguments([...PAIR, '--port', '53', '--protocol', 'udp', '-c', 'environment=prod', '--json'])).toEqual({
      help: false,
      json: true,
      region: undefined,
      source: { context: ['environment=prod'], assembly: undefined, stacks: undefined },
      asked: { from: 'nodes', to: 'internet', port: 53, protocol: 'udp' },
      expect: 'reachable',
    });
  });

  it('asks for every port without one', () => {
    expect(parseArguments([...PAIR, '--expect', 'blocked'])).toMatchObject({
      asked: { port: undefined, protocol: undefined },
      expect: 'blocked',
    });
  });

  it('asks in one Region alone when it is named', () => {
    expect(parseArguments([...PAIR, '--region', 'us-west-2']).region).toBe('us-west-2');
  });

  it('takes an assembly, and which of its environments', () => {
    expect(parseArguments([...PAIR, '--assembly', 'cdk.out', '--stacks', 'platform-prod']).source).toEqual({
      context: [],
      assembly: 'cdk.out',
      stacks: 'platform-prod',
    });
  });

  it.each([['--list'], ['--help'], ['-h']])('needs no question with %s', (option) => {
    expect(parseArguments([option]).asked).toBeUndefined();
  });

  it.each([
    [[], 'Say --from and --to, or --list'],
    [['--from', 'nodes'], 'Say --from and --to'],
    [[...PAIR, '--port', '0'], '--port 0: a port is a number from 1 to 65535'],
    [[...PAIR, '--port', '65536'], '--port 65536'],
    [[...PAIR, '--port', 'https'], '--port https'],
    [[...PAIR, '--protocol', 'icmp'], '--protocol icmp: it is tcp or udp.'],
    [[...PAIR, '--expect', 'open'], '--expect open: it is reachable or blocked.'],
    [[...PAIR, '--assembly', 'out', '-c', 'environment=dev'], '--assembly out is synthesized already'],
    [[...PAIR, '--nonsense'], "Unknown option '--nonsense'"],
    [['nodes'], "Unexpected argument 'nodes'"],
  ])('means nothing: %j', (words, message) => {
    expect(() => parseArguments(words)).toThrow(UsageError);
    expect(() => parseArguments(words)).toThrow(message);
  });
});
