import type { JsonObject } from '../../../lib/compliance/template';
import { JoinedTemplates } from '../../../scripts/reach/joined-templates';
import { readPeering } from '../../../scripts/reach/read-peering';
import { UnreadableNetworkError } from '../../../scripts/reach/unreadable-network-error';
import { resource } from '../../support/template-of';
import { STACK } from './small-network';
import { OTHER_STACK, peered } from './small-peering';

const ID = `${OTHER_STACK}/Peering`;
const read = (changes: JsonObject = {}, id = ID) => readPeering(new JoinedTemplates(peered(changes)), id);
const peering = (properties: JsonObject): JsonObject => ({
  Peering: resource('AWS::EC2::VPCPeeringConnection', { VpcId: { Ref: 'Vpc' }, ...properties }),
});
const ACROSS = { 'Fn::GetStackOutput': { StackName: STACK, Region: 'eu-west-1', OutputName: 'VpcId' } };

describe('a peering', () => {
  it('joins two VPCs of the templates, across Regions too', () => {
    expect(read()).toEqual({ id: ID, vpcs: [`${OTHER_STACK}/Vpc`, `${STACK}/Vpc`] });
  });

  it.each([
    ['that no template holds', {}, 'pcx-1'],
    ['with somebody else’s VPC', peering({ PeerVpcId: 'vpc-1', PeerRegion: 'eu-west-1' }), ID],
    ['that is something else', {}, `${OTHER_STACK}/Vpc`],
  ])('%s is not known', (_, changes, id) => {
    expect(read(changes, id)).toBeUndefined();
  });

  it.each([
    ['eu-north-1', peering({ PeerVpcId: ACROSS, PeerRegion: 'eu-north-1' })],
    ['eu-central-1', peering({ PeerVpcId: ACROSS })],
  ])('does not find a VPC in a Region that it is not in: %s', (region, changes) => {
    expect(() => read(changes)).toThrow(UnreadableNetworkError);
    expect(() => read(changes)).toThrow(`${ID} looks for ${STACK}/Vpc in ${region}, which is in eu-west-1.`);
  });

  it('within one Region names none', () => {
    const [first, second] = peered(peering({ PeerVpcId: ACROSS }));
    if (first === undefined || second === undefined) throw new RangeError('two templates');
    const together = new JoinedTemplates([first, { ...second, region: 'eu-west-1' }]);
    expect(readPeering(together, ID)?.vpcs).toEqual([`${OTHER_STACK}/Vpc`, `${STACK}/Vpc`]);
  });
});
