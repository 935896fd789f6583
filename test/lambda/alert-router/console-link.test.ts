import { consoleLink } from '../../../lambda/alert-router/console-link';

describe('consoleLink', () => {
  it.each([
    ['eu-west-1', 'console.aws.amazon.com'],
    ['us-east-1', 'console.aws.amazon.com'],
    ['ap-southeast-2', 'console.aws.amazon.com'],
    ['cn-north-1', 'console.amazonaws.cn'],
    ['us-gov-west-1', 'console.amazonaws-us-gov.com'],
  ])('in %s leads to the console of its partition', (region, host) => {
    expect(consoleLink(region, 'cloudwatch', '#alarmsV2:')).toBe(
      `https://${host}/cloudwatch/home?region=${region}#alarmsV2:`,
    );
  });

  it('leads to the front page of a service where no page is named', () => {
    expect(consoleLink('eu-west-1', 'eks')).toBe('https://console.aws.amazon.com/eks/home?region=eu-west-1');
  });

  it.each([undefined, '', 'global', 'not a region', 'eu-west-1.example.com', 'example.com/eu-west-1', 'EU-WEST-1'])(
    'leads nowhere for %j, which names no Region',
    (region) => {
      expect(consoleLink(region, 'eks')).toBeUndefined();
    },
  );
});
