import type { VpcEndpoint } from '@aws-sdk/client-ec2';

import { endpoints } from '../../../../scripts/rehearse/checks/endpoints';
import { findings, type Broken } from '../support/broken';
import { changed, live, withNetwork } from '../support/sound';

const ecr: VpcEndpoint = {
  VpcEndpointId: 'vpce-ecr',
  VpcEndpointType: 'Interface',
  ServiceName: 'com.amazonaws.eu-west-1.ecr.api',
  PrivateDnsEnabled: true,
  Groups: [{ GroupId: 'sg-endpoints' }],
  SubnetIds: ['subnet-private-a', 'subnet-private-b'],
};

describe('the check of the endpoints', () => {
  test.each<Broken>([
    ['no gateway endpoint of S3', { endpoints: [] }, 'whether S3 has a gateway endpoint is false, not true'],
    [
      'a gateway endpoint of S3 in another region',
      { endpoints: changed(live.endpoints, 0, { ServiceName: 'com.amazonaws.eu-west-2.s3' }) },
      'whether S3 has a gateway endpoint is false, not true',
    ],
    [
      'an interface endpoint that nobody asked for',
      { endpoints: [...live.endpoints, ecr] },
      'whether there are interface endpoints is true, not false',
    ],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(endpoints, part)).toEqual([sentence]);
  });
});

describe('the check of the endpoints, where they are required', () => {
  const required = withNetwork({ endpoints: 'required' });
  const withEcr = (changes: Partial<VpcEndpoint>) => ({ endpoints: [...live.endpoints, { ...ecr, ...changes }] });

  test('finds nothing when they are as they should be', () => {
    expect(findings(endpoints, withEcr({}), required)).toEqual([]);
  });

  test.each<Broken>([
    ['that there are none', {}, 'whether there are interface endpoints is false, not true'],
    [
      'one without private DNS',
      withEcr({ PrivateDnsEnabled: false }),
      'private DNS of com.amazonaws.eu-west-1.ecr.api is false, not true',
    ],
    [
      'one without a security group',
      withEcr({ Groups: [] }),
      'whether com.amazonaws.eu-west-1.ecr.api has a security group is false, not true',
    ],
    [
      'one that misses a zone',
      withEcr({ SubnetIds: ['subnet-private-a'] }),
      'the zones of com.amazonaws.eu-west-1.ecr.api is 1, not 2',
    ],
  ])('reports %s', (_, part, sentence) => {
    expect(findings(endpoints, part, required)).toEqual([sentence]);
  });
});
