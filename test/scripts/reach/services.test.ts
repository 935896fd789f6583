import { validateEnvironment } from '../../../lib/config/validate';
import { interfaceEndpoints } from '../../../lib/network/endpoint-services';
import { servicesOf } from '../../../scripts/reach/services';
import { EVERY_ENVIRONMENT } from '../../support/templates';
import { resource } from '../../support/template-of';
import { networkOf } from './small-network';

describe('the services that can be asked for', () => {
  const services = servicesOf(networkOf());

  it('are sorted, each once', () => {
    expect(services).toEqual([...new Set(services)].sort());
  });

  it.each(Object.entries(EVERY_ENVIRONMENT))('include every one that has an endpoint: %s', (_, input) => {
    const environment = validateEnvironment({ ...input, network: { ...input.network, endpoints: 'required' } });
    expect(services).toEqual(expect.arrayContaining(interfaceEndpoints(environment).map(({ service }) => service)));
  });

  it('include one that only a template names', () => {
    const Endpoint = resource('AWS::EC2::VPCEndpoint', { ServiceName: 'com.amazonaws.eu-west-1.bedrock' });
    expect(services).not.toContain('bedrock');
    expect(servicesOf(networkOf({ Endpoint }))).toContain('bedrock');
  });
});
