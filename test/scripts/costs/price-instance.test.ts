import type { JsonObject } from '../../../lib/compliance/template';
import { instance } from '../../../scripts/costs/price-instance';
import { resource, setting } from './made-up-resources';

const priced = (more: JsonObject) =>
  instance(resource('AWS::EC2::Instance', { InstanceType: 't4g.small', ...more }), setting());
const amountsIn = ({ charges = [] }: ReturnType<typeof priced>) =>
  charges.flatMap(({ atLeast }) => atLeast.map(({ price, quantity }) => [price.what, quantity]));

test('an instance is paid by the hour, with its volume, its monitoring and its public address', () => {
  const cost = priced({
    BlockDeviceMappings: [{ Ebs: { VolumeType: 'gp3' } }],
    Monitoring: true,
    NetworkInterfaces: [{ AssociatePublicIpAddress: true }],
  });
  expect(amountsIn(cost)).toEqual([
    ['t4g.small', 730],
    ['gp3 volume', 8],
    ['custom metric, the first 10,000', 7],
    ['public IPv4 address', 730],
  ]);
  expect(cost.charges?.every(({ atLeast, atMost, basis }) => atLeast === atMost && basis === 'fixed')).toBe(true);
});

test('a bare instance is paid by the hour alone', () => {
  expect(amountsIn(priced({}))).toEqual([['t4g.small', 730]]);
  expect(priced({}).notPriced).toEqual([]);
});

test('an instance or a volume without a price is named', () => {
  const BlockDeviceMappings = [{ Ebs: { VolumeType: 'st1' } }];
  expect(priced({ InstanceType: 'x99.large', BlockDeviceMappings }).notPriced).toEqual([
    'instance Thing of type x99.large: no such type in the table',
    'Thing, volume of type st1: only gp3 is known',
  ]);
});
