import { readPrefixList, readRangeOf } from '../../../scripts/reach/read-range';
import { UnreadableNetworkError } from '../../../scripts/reach/unreadable-network-error';
import { resource } from '../../support/template-of';
import { joined, STACK, the } from './small-network';

describe('ranges in templates', () => {
  const templates = joined({
    List: resource('AWS::EC2::PrefixList', { Entries: [{ Cidr: '10.1.0.0/16' }, { Cidr: '10.2.0.0/16' }] }),
  });
  const owner = the(templates, 'Group');

  it.each([
    ['10.9.0.0/16', '10.9.0.0/16'],
    [`${STACK}/Vpc.CidrBlock`, '10.0.0.0/16'],
    [`${STACK}/Private.CidrBlock`, '10.0.1.0/24'],
  ])('are written out, or those of a VPC or subnet: %s', (text, cidr) => {
    expect(readRangeOf(templates, owner, text).cidr).toBe(cidr);
  });

  it('are an error otherwise, with the place and the value', () => {
    expect(() => readRangeOf(templates, owner, 'anywhere')).toThrow(
      new UnreadableNetworkError(`${STACK}/Group: anywhere is no IPv4 range.`),
    );
  });

  it('are those of a prefix list that a template holds, and unknown for others', () => {
    const cidrs = (list: string) => readPrefixList(templates, list)?.map(({ cidr }) => cidr);
    expect(cidrs(`${STACK}/List`)).toEqual(['10.1.0.0/16', '10.2.0.0/16']);
    expect(cidrs(`${STACK}/List.PrefixListId`)).toEqual(['10.1.0.0/16', '10.2.0.0/16']);
    expect(cidrs('pl-63a5400a')).toBeUndefined();
  });
});
