import { FARGATE_PORTS, NODE_PORTS } from '../../../lib/network/ports';

const written = ({ from, to, protocol, port }: (typeof NODE_PORTS)[number]) =>
  `${from} > ${to} ${protocol}/${String(port)}`;

describe('NODE_PORTS', () => {
  it('are those without which no cluster with EC2 nodes works, and no other', () => {
    expect(NODE_PORTS.map(written)).toEqual([
      'nodes > control-plane tcp/443',
      'control-plane > nodes tcp/10250',
      'nodes > nodes udp/53',
      'nodes > nodes tcp/53',
      'nodes > internet tcp/443',
    ]);
  });
});

describe('FARGATE_PORTS', () => {
  it('let nodes and pods on Fargate ask CoreDNS on either side, over both protocols', () => {
    expect(FARGATE_PORTS.map(written)).toEqual([
      'nodes > fargate-pods udp/53',
      'nodes > fargate-pods tcp/53',
      'fargate-pods > nodes udp/53',
      'fargate-pods > nodes tcp/53',
    ]);
  });
});

it.each([...NODE_PORTS, ...FARGATE_PORTS])('gives a reason that EC2 takes as a description: $reason', ({ reason }) => {
  expect(reason).toMatch(/^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{10,255}$/);
});
