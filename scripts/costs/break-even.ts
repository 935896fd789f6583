import { sumOf, toCents } from './cents';
import { HOURS_PER_MONTH, PRICES } from './prices';
import type { WaysOut } from './ways-out';

/** One way to lead traffic to AWS services, with what it costs before the first GB. */
export interface Variant {
  readonly name: string;
  /** Whether the templates have it. */
  readonly configured: boolean;
  readonly monthly: number;
  /** Dollars for each GB to AWS services. */
  readonly perGb: number;
  readonly arithmetic: string;
}

/** From how many GB a month on, to AWS services and back, something is the cheaper choice. */
export interface PayOff {
  readonly what: string;
  readonly gbPerMonth: number;
  readonly arithmetic: string;
}

/** Interface endpoints against NAT gateways. */
export interface BreakEven {
  readonly zones: number;
  readonly natGateways: number;
  readonly interfaceEndpoints: number;
  /** What is not in the templates and was assumed for the comparison. */
  readonly assumed: readonly string[];
  readonly variants: readonly Variant[];
  readonly payOffs: readonly PayOff[];
}

/** What a GB saves that goes through an endpoint and not through a NAT gateway, without the noise of binary fractions. */
const SAVED = Number((PRICES.natGatewayData.usd - PRICES.endpointData.usd).toFixed(6));

const NO_GATEWAY = 'one NAT gateway, where the templates have none';
const NOT_THE_INSTANCE =
  'one NAT gateway in place of the NAT instance, which takes nothing by the GB: against it, endpoints never pay off';

const NAT_MONTH = toCents((PRICES.natGateway.usd + PRICES.publicAddress.usd) * HOURS_PER_MONTH);
const ENDPOINT_MONTH = toCents(PRICES.endpoint.usd * HOURS_PER_MONTH);

/**
 * Compares what an environment has with what it could have. S3 and DynamoDB do not count: their gateways are free.
 *
 * @param required how many interface endpoints the environment would have with `endpoints: "required"`; undefined: unknown
 */
export function breakEven(ways: WaysOut, required: number | undefined): BreakEven {
  const { zones } = ways;
  const natGateways = Math.max(ways.natGateways, 1);
  const endpoints = ways.interfaceEndpoints > 0 ? ways.interfaceEndpoints : (required ?? 0);
  const nat = toCents(natGateways * NAT_MONTH);
  const interfaces = toCents(endpoints * zones * ENDPOINT_MONTH);

  const natText = `${natGateways} x (${PRICES.natGateway.usd} + ${PRICES.publicAddress.usd}) x ${HOURS_PER_MONTH}`;
  const endpointText = `${endpoints} x ${zones} x ${PRICES.endpoint.usd} x ${HOURS_PER_MONTH}`;
  const has = (gateways: boolean, interfaceEndpoints: boolean) =>
    ways.natGateways > 0 === gateways && ways.interfaceEndpoints > 0 === interfaceEndpoints && ways.natInstances === 0;
  const variant = (name: string, configured: boolean, monthly: number, price: { usd: number }, arithmetic: string) => ({
    name,
    configured,
    monthly,
    perGb: price.usd,
    arithmetic,
  });

  return {
    zones,
    natGateways: ways.natGateways,
    interfaceEndpoints: ways.interfaceEndpoints,
    assumed: [
      ...(ways.natGateways > 0 ? [] : [ways.natInstances > 0 ? NOT_THE_INSTANCE : NO_GATEWAY]),
      ...(ways.interfaceEndpoints > 0 || required === undefined
        ? []
        : [`${required} interface endpoints: what network.endpoints "required" would add`]),
    ],
    variants: [
      variant('NAT gateways', has(true, false), nat, PRICES.natGatewayData, natText),
      ...(endpoints === 0
        ? []
        : [
            variant(
              'NAT gateways and interface endpoints',
              has(true, true),
              sumOf([nat, interfaces]),
              PRICES.endpointData,
              `${natText} + ${endpointText}`,
            ),
            variant(
              'interface endpoints, no way to the internet',
              has(false, true),
              interfaces,
              PRICES.endpointData,
              endpointText,
            ),
          ]),
    ],
    payOffs: [
      payOff('one interface endpoint beside NAT gateways', toCents(zones * ENDPOINT_MONTH)),
      ...(endpoints === 0
        ? []
        : [
            payOff(`${endpoints} interface endpoints beside NAT gateways`, interfaces),
            payOff(`${endpoints} interface endpoints instead of NAT gateways`, interfaces, nat),
          ]),
    ],
  };
}

/** A choice that costs more before the first GB, and saves with each; from zero on when it costs less at once. */
function payOff(what: string, monthly: number, instead = 0): PayOff {
  const gbPerMonth = Math.max(0, Math.ceil(toCents(monthly - instead) / SAVED));
  const difference = instead === 0 ? monthly.toFixed(2) : `(${monthly.toFixed(2)} - ${instead.toFixed(2)})`;
  return {
    what,
    gbPerMonth,
    arithmetic: `${difference} / (${PRICES.natGatewayData.usd} - ${PRICES.endpointData.usd})`,
  };
}
