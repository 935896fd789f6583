import type { JsonObject } from '../../../lib/compliance/template';
import { RELEASES } from '../../../lib/config/versions';
import { controlPlane } from '../../../scripts/costs/price-control-plane';
import { PRICES } from '../../../scripts/costs/prices';
import { resource, setting } from './made-up-resources';

const { standardSupportEnds } = RELEASES['1.34'];
const before = new Date(new Date(standardSupportEnds).getTime() - 1).toISOString().slice(0, 10);

const on = (day: string, more: JsonObject = {}) =>
  controlPlane(resource('AWS::EKS::Cluster', { Version: '1.34', ...more }), setting({}, day));
const priceOf = ({ charges = [] }: ReturnType<typeof on>) => charges[0]?.atLeast[0]?.price;
const supported = (SupportType: string) => ({ UpgradePolicy: { SupportType } });

test('the last day of standard support has the lower price, and the next one the higher', () => {
  expect(priceOf(on(before, supported('EXTENDED')))).toBe(PRICES.controlPlane);
  expect(priceOf(on(standardSupportEnds, supported('EXTENDED')))).toBe(PRICES.controlPlaneExtended);
});

test('a cluster without a support type takes extended support, as EKS sets it', () => {
  expect(priceOf(on(standardSupportEnds))).toBe(PRICES.controlPlaneExtended);
});

test('a cluster that EKS upgrades by itself never comes to the higher price', () => {
  const cost = on(standardSupportEnds, supported('STANDARD'));
  expect(priceOf(cost)).toBe(PRICES.controlPlane);
  expect(cost.later).toEqual([]);
});

test('before extended support, what it will add and when is said', () => {
  expect(on(before).later).toEqual([
    {
      what: 'Kubernetes 1.34 in extended support',
      monthly: 365,
      when: `from ${standardSupportEnds} to ${RELEASES['1.34'].extendedSupportEnds}, unless upgraded`,
    },
  ]);
  expect(on(standardSupportEnds).later).toEqual([]);
});

test.each([
  ['1.99', 'extended support of Kubernetes 1.99: not in the version matrix'],
  ['', 'extended support of Kubernetes (no version): not in the version matrix'],
])('the version %j, unknown, has the lower price and is named', (Version, sentence) => {
  const cost = on('2100-01-01', { Version });
  expect(priceOf(cost)).toBe(PRICES.controlPlane);
  expect(cost.notPriced).toEqual([sentence]);
});

test('Auto Mode adds its rate', () => {
  expect(on(before).rates).toEqual([]);
  expect(on(before, { ComputeConfig: { Enabled: true } }).rates).toEqual(['autoMode']);
});
