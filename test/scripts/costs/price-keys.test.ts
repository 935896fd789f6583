import { key, parameter, secret } from '../../../scripts/costs/price-keys';
import { PRICES } from '../../../scripts/costs/prices';
import { resource, setting } from './made-up-resources';

const keyThat = (EnableKeyRotation: boolean) => key(resource('AWS::KMS::Key', { EnableKeyRotation }), setting());

test('a key is paid by the month, and its use by requests', () => {
  const { charges, rates } = keyThat(false);
  expect(charges?.[0]?.atLeast).toEqual([{ price: PRICES.key, quantity: 1 }]);
  expect(rates).toEqual(['keyRequests']);
});

test('rotation adds two dollars in the end, and nothing where it is off', () => {
  expect(keyThat(true).later).toMatchObject([{ monthly: 2 }]);
  expect(keyThat(false).later).toEqual([]);
});

test('a secret is paid by the month', () => {
  const { charges } = secret(resource('AWS::SecretsManager::Secret'), setting());
  expect(charges?.[0]?.atMost).toEqual([{ price: PRICES.secret, quantity: 1 }]);
});

test('a parameter is free, unless it is an advanced one', () => {
  const of = (Tier: string) => parameter(resource('AWS::SSM::Parameter', { Tier }), setting());
  expect([of(''), of('Standard')]).toEqual([{}, {}]);
  expect(of('Advanced').charges?.[0]?.atLeast).toEqual([{ price: PRICES.advancedParameter, quantity: 1 }]);
});
