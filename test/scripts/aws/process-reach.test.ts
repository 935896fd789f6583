import { processReach } from '../../../scripts/aws/process-reach';

describe('a process reaches AWS', () => {
  it.each([
    ['in the Region of its variable', { AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'eu-west-2' }, 'eu-west-1'],
    ['in the default one of a profile or shell otherwise', { AWS_DEFAULT_REGION: 'eu-west-2' }, 'eu-west-2'],
    ['in us-east-1 where nobody names one', {}, 'us-east-1'],
  ])('%s', (_, variables, homeRegion) => {
    expect(processReach(variables)).toEqual({ homeRegion, endpoint: undefined });
  });

  it('at another address where it is told one', () => {
    expect(processReach({ AWS_ENDPOINT_URL: 'http://127.0.0.1:5000' }).endpoint).toBe('http://127.0.0.1:5000');
  });
});
