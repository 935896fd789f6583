import { openPorts } from '../../../scripts/reach/open-ports';
import { placesOf } from '../../../scripts/reach/places';
import { reach } from '../../../scripts/reach/reach';
import { answerText, byRegionText, openPortsText, placesText } from '../../../scripts/reach/text';
import { resource } from '../../support/template-of';
import { networkOf } from './small-network';

const ask = (to: string, port: number, resources = {}, from = 'function/Function') =>
  answerText(reach(networkOf(resources), { from, to, protocol: 'tcp', port })).split('\n');

describe('the printed answer', () => {
  it('gives every fact on the way, with where to look', () => {
    expect(ask('internet', 443)).toEqual([
      'function/Function to internet, tcp 443: reachable',
      '',
      'from private eu-west-1a (10.0.1.0/24)',
      'to internet',
      '  +  egress            "callers" lets out tcp 443 to 0.0.0.0/0 [small-dev-One/Group]',
      '  +  route             0.0.0.0/0 leads to a NAT gateway [small-dev-One/PrivateTable]',
      '  +  nat               the NAT gateway forwards the call [small-dev-One/Nat]',
      '  +  route             0.0.0.0/0 leads to the internet gateway [small-dev-One/PublicTable]',
      '  +  internet-gateway  the internet gateway carries the call to the internet [small-dev-One/Gateway]',
    ]);
  });

  it('ends with what stops it', () => {
    expect(ask('internet', 22)).toEqual([
      'function/Function to internet, tcp 22: not reachable',
      '',
      'from private eu-west-1a (10.0.1.0/24)',
      'to internet',
      '  x  egress  no rule of "callers" lets out tcp 22 to internet [small-dev-One/Group]',
    ]);
  });

  it('marks what is taken for granted, and tells open from closed where there is both', () => {
    const Second = resource('AWS::EC2::Subnet', {
      CidrBlock: '10.0.2.0/24',
      Tags: [{ Key: 'aws-cdk:subnet-name', Value: 'private' }],
    });
    const lines = ask('internet', 443, { Second }, 'subnets/private');
    expect(lines[0]).toMatch(/: partly reachable: some addresses are, some are not$/);
    expect(lines.filter((line) => /^(OPEN|CLOSED)/.test(line))).toEqual([
      'OPEN: from private eu-west-1a (10.0.1.0/24)',
      'CLOSED: from private  (10.0.2.0/24)',
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}\? {2}egress +security groups that nobody knows yet/));
  });

  it('counts further resources of one fact', () => {
    const answer = reach(networkOf(), { from: 'function/Function', to: 'internet', protocol: 'tcp', port: 443 });
    const [way] = answer.ways;
    const steps = way?.steps.slice(0, 1).map((step) => ({ ...step, resources: ['a/A', 'b/B', 'c/C'] })) ?? [];
    expect(answerText({ ...answer, ways: way ? [{ ...way, steps }] : [] })).toMatch(/\[a\/A, and 2 more\]$/);
  });
});

describe('the printed ports', () => {
  const asked = { from: 'vpc', to: 'function/Function' };
  it('are listed, a range as one', () => {
    const Group = resource('AWS::EC2::SecurityGroup', {
      SecurityGroupIngress: [
        { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '10.0.1.0/24' },
        { IpProtocol: 'udp', FromPort: 100, ToPort: 200, CidrIp: '0.0.0.0/0' },
      ],
    });
    expect(openPortsText(asked, openPorts(networkOf({ Group }), asked)).split('\n')).toEqual([
      'vpc to function/Function: open ports',
      '  tcp 22, from or to some addresses',
      '  udp 100-200',
    ]);
  });

  it('are said to be none', () => {
    expect(openPortsText(asked, [])).toBe('vpc to function/Function: no port is open');
  });
});

describe('what is printed of several Regions', () => {
  it('stands under their names, and under none where there is one', () => {
    const found = [
      { region: 'eu-west-1', text: 'a' },
      { region: 'eu-central-1', text: 'b' },
    ];
    expect(byRegionText(found)).toBe('In eu-west-1:\n\na\n\nIn eu-central-1:\n\nb');
    expect(byRegionText(found.slice(0, 1))).toBe('a');
  });
});

describe('the printed places', () => {
  it('have a line each, and one for addresses', () => {
    const places = placesOf(networkOf());
    const lines = placesText(places).split('\n');
    expect(lines).toHaveLength(places.length + 2);
    expect(lines[1]).toMatch(/^internet +Every public address$/);
    expect(lines.at(-1)).toMatch(/^10\.0\.0\.7, 10\.0\.0\.0\/8 +Any IPv4 address or range$/);
  });
});
