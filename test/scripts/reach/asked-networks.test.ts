import { askedNetworks } from '../../../scripts/reach/asked-networks';
import { readNetworks } from '../../../scripts/reach/read-networks';
import { UsageError } from '../../../scripts/terminal/usage-error';
import { peered } from './small-peering';

const networks = readNetworks(peered());
const asked = (names: readonly string[], region?: string) =>
  askedNetworks(networks, names, region).map((network) => network.region);

describe('the Regions that are asked', () => {
  it.each([
    ['all, when no place is named with its Region', ['nodes', 'internet'], ['eu-west-1', 'eu-central-1']],
    ['the others, when one is named', ['nodes', 'eu-central-1/nodes'], ['eu-west-1']],
    ['the others, when callers are there', ['eu-west-1/nodes', 'nodes'], ['eu-central-1']],
    ['all, for a name that only looks so', ['aws/sts', '10.0.0.0/16'], ['eu-west-1', 'eu-central-1']],
  ])('are %s', (_, names, regions) => {
    expect(asked(names)).toEqual(regions);
  });

  it('are the one that is asked for', () => {
    expect(asked(['nodes'], 'eu-central-1')).toEqual(['eu-central-1']);
  });

  it.each([
    [['nodes'], 'eu-north-1', '--region eu-north-1: the templates hold networks in eu-west-1, eu-central-1.'],
    [['eu-west-1/nodes', 'eu-central-1/nodes'], undefined, 'eu-west-1 and eu-central-1 are all Regions that there are'],
  ])('are not none: %j', (names, region, message) => {
    expect(() => asked(names, region)).toThrow(UsageError);
    expect(() => asked(names, region)).toThrow(message);
  });
});
