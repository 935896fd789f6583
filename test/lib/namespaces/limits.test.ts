import { limitRange, resourceQuota } from '../../../lib/namespaces/limits';
import { namespaces } from '../../../lib/config/sections/namespaces';

const [shop] = namespaces.parse([{ name: 'shop', quota: { cpu: 4, memoryGiB: 8, loadBalancers: 0 } }]);

describe('a namespace', () => {
  if (shop === undefined) throw new RangeError('no namespace');

  it('may take what its quota says; limits may add up to twice the requests', () => {
    expect(resourceQuota(shop)).toEqual({
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'quota', namespace: 'shop' },
      spec: {
        hard: {
          'requests.cpu': '4',
          'requests.memory': '8Gi',
          'limits.memory': '16Gi',
          pods: '100',
          persistentvolumeclaims: '20',
          'requests.storage': '500Gi',
          'services.loadbalancers': '0',
        },
      },
    });
  });

  it('gives containers that ask for nothing what its quota needs of each', () => {
    expect(limitRange(shop)).toEqual({
      apiVersion: 'v1',
      kind: 'LimitRange',
      metadata: { name: 'container-defaults', namespace: 'shop' },
      spec: {
        limits: [{ type: 'Container', defaultRequest: { cpu: '100m', memory: '128Mi' }, default: { memory: '256Mi' } }],
      },
    });
  });
});
