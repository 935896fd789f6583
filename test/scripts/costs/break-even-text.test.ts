import { breakEven } from '../../../scripts/costs/break-even';
import { breakEvenText } from '../../../scripts/costs/break-even-text';

test('shows what is there, what was assumed, and the arithmetic', () => {
  const ways = { zones: 2, natGateways: 1, natInstances: 0, interfaceEndpoints: 0 };
  expect(breakEvenText(breakEven(ways, 14)))
    .toBe(`Interface endpoints against NAT gateways: zones 2, NAT gateways 1, interface endpoints 0
Assumed: 14 interface endpoints: what network.endpoints "required" would add.
Way to AWS services                          There  A month    A GB  Arithmetic
NAT gateways                                 yes     $36.50  $0.045  1 x (0.045 + 0.005) x 730
NAT gateways and interface endpoints                $240.90   $0.01  1 x (0.045 + 0.005) x 730 + 14 x 2 x 0.01 x 730
interface endpoints, no way to the internet         $204.40   $0.01  14 x 2 x 0.01 x 730

    Cheaper from  What                                            Arithmetic
  418 GB a month  one interface endpoint beside NAT gateways      14.60 / (0.045 - 0.01)
5,840 GB a month  14 interface endpoints beside NAT gateways      204.40 / (0.045 - 0.01)
4,798 GB a month  14 interface endpoints instead of NAT gateways  (204.40 - 36.50) / (0.045 - 0.01)`);
});
