import type { JsonObject } from '../../../lib/compliance/template';
import { PRICES } from '../../../scripts/costs/prices';
import { volumesOf } from '../../../scripts/costs/volumes';

const mapping = (ebs: JsonObject) => ({ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', ...ebs } });
const sizesOf = (...volumes: JsonObject[]) => volumesOf(volumes.map(mapping)).amounts.map(({ quantity }) => quantity);

test('a volume is paid by its size', () => {
  expect(volumesOf([mapping({ VolumeSize: 100 })])).toEqual({
    amounts: [{ price: PRICES.gp3, quantity: 100 }],
    notPriced: [],
  });
});

test('a volume without a size has that of its image, as an estimate: 2 GiB beside another one, 8 GiB by itself', () => {
  expect(sizesOf({}, { VolumeSize: 50 })).toEqual([2, 50]);
  expect(sizesOf({})).toEqual([8]);
  expect(volumesOf([mapping({})]).amounts[0]?.price).toMatchObject({ usd: 0.08, confidence: 'estimated' });
});

test.each([
  ['another type', { VolumeType: 'io2' }, 'volume of type io2: only gp3 is known'],
  ['no type', { VolumeType: '' }, 'volume of type (none named): only gp3 is known'],
  ['more IOPS', { Iops: 6000 }, 'volume of type gp3 with a speed of its own: only the speed that is included is known'],
  [
    'more throughput',
    { Throughput: 500 },
    'volume of type gp3 with a speed of its own: only the speed that is included is known',
  ],
])('a volume of %s is not priced', (_, ebs, sentence) => {
  const { amounts, notPriced } = volumesOf([mapping({ VolumeSize: 10, ...ebs })]);
  expect(amounts).toEqual([]);
  expect(notPriced).toEqual([sentence]);
});

test('nothing is no volume', () => {
  expect(volumesOf(undefined)).toEqual({ amounts: [], notPriced: [] });
});
