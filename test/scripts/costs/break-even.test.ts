import { breakEven } from '../../../scripts/costs/break-even';

const NONE = { zones: 2, natGateways: 0, natInstances: 0, interfaceEndpoints: 0 };
const namesOf = (configured: ReturnType<typeof breakEven>) =>
  configured.variants.filter((variant) => variant.configured).map(({ name }) => name);

describe('three gateways and 16 endpoints in three zones, by hand', () => {
  const { variants, payOffs, assumed } = breakEven(
    { zones: 3, natGateways: 3, natInstances: 0, interfaceEndpoints: 16 },
    16,
  );

  it('cost 3 x 36.50, 16 x 3 x 7.30, or both', () => {
    expect(variants.map(({ monthly, perGb }) => [monthly, perGb])).toEqual([
      [109.5, 0.045],
      [459.9, 0.01],
      [350.4, 0.01],
    ]);
  });

  it('pay off from so many GB on: the difference before the first GB, over 3.5 cents', () => {
    expect(payOffs.map(({ gbPerMonth, arithmetic }) => [gbPerMonth, arithmetic])).toEqual([
      [626, '21.90 / (0.045 - 0.01)'],
      [10_012, '350.40 / (0.045 - 0.01)'],
      [6_883, '(350.40 - 109.50) / (0.045 - 0.01)'],
    ]);
  });

  it('are what is there, with nothing assumed', () => {
    expect(variants.map(({ configured }) => configured)).toEqual([false, true, false]);
    expect(assumed).toEqual([]);
  });
});

it('a whole number of GB stays whole: binary fractions would make one more', () => {
  expect(204.4 / (0.045 - 0.01)).toBeGreaterThan(5_840);
  const { payOffs } = breakEven({ ...NONE, natGateways: 1 }, 14);
  expect(payOffs.map(({ gbPerMonth }) => gbPerMonth)).toEqual([418, 5_840, 4_798]);
});

it('endpoints that cost less than the gateways pay off from the first GB', () => {
  const { payOffs } = breakEven({ ...NONE, natGateways: 2, interfaceEndpoints: 1 }, undefined);
  expect(payOffs.at(-1)).toMatchObject({ gbPerMonth: 0 });
});

it('without endpoints, those that would be required are assumed', () => {
  const found = breakEven({ ...NONE, natGateways: 1 }, 14);
  expect(found.assumed).toEqual(['14 interface endpoints: what network.endpoints "required" would add']);
  expect(namesOf(found)).toEqual(['NAT gateways']);
});

it('where nothing is known of them, one endpoint alone is compared', () => {
  const { variants, payOffs, assumed } = breakEven({ ...NONE, natGateways: 1 }, undefined);
  expect([variants.length, payOffs.length, assumed]).toEqual([1, 1, []]);
});

it('without a gateway, one is assumed', () => {
  const found = breakEven({ ...NONE, interfaceEndpoints: 12 }, 12);
  expect(found.assumed).toEqual(['one NAT gateway, where the templates have none']);
  expect(found.variants[0]?.monthly).toBe(36.5);
  expect(namesOf(found)).toEqual(['interface endpoints, no way to the internet']);
});

it('a NAT instance is none of the variants, and the assumed gateway says why', () => {
  const found = breakEven({ ...NONE, natInstances: 1 }, undefined);
  expect(namesOf(found)).toEqual([]);
  expect(found.assumed).toEqual([expect.stringMatching(/^one NAT gateway in place of the NAT instance/)]);
});
