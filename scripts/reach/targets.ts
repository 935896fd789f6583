import type { ControlPlane, Network } from './model';
import { homeOf, internet, pointsAt, pointsOf, type Point } from './points';
import type { Place, Unfiltered } from './places';
import { isPublic } from './address-range';
import { passed, type Step } from './step';

/** What a caller reaches for, once names are resolved. */
export type Target = { readonly label: string } & (
  | { readonly kind: 'point'; readonly point: Point; readonly name: readonly Step[] }
  /** A service at public addresses that nobody can list: a gateway endpoint may take the call. */
  | { readonly kind: 'service'; readonly point: Point; readonly service: string }
  | { readonly kind: 'public-api'; readonly point: Point | undefined; readonly controlPlane: ControlPlane }
  | Unfiltered
);

/** What a place is to a caller: names resolve differently inside the VPC and outside. */
export function targetsOf(network: Network, place: Place, from: Point): Target[] {
  switch (place.kind) {
    case 'unfiltered':
      return [{ ...place, label: place.name }];
    case 'service':
      return serviceTargets(network, place.service, from);
    case 'control-plane':
      return apiTargets(network, place.controlPlane, from);
    case 'interfaces':
    case 'addresses':
    case 'internet':
      return pointsOf(network, place).map((point) => ({ kind: 'point', label: point.label, point, name: [] }));
  }
}

/** Private DNS replaces the public name of a service in its VPC: what the endpoint refuses does not go round it. */
function serviceTargets(network: Network, service: string, from: Point): Target[] {
  const endpoint = homeOf(network, from).interfaceEndpoints.find((one) => one.service === service && one.privateDns);
  if (endpoint === undefined) {
    return internet(network).map((point) => ({ kind: 'service', label: `aws/${service}`, point, service }));
  }
  const name = passed(
    'name',
    `${service} is its interface endpoint here (private DNS; policy not evaluated)`,
    endpoint.id,
  );
  return endpoint.interfaces
    .flatMap((one) => pointsAt(network, one))
    .map((point) => ({ kind: 'point', label: point.label, point, name: [name] }));
}

/**
 * With a private endpoint, the name of the API is that of the interfaces inside the VPC and in networks that are joined
 * to it; otherwise it is public.
 */
function apiTargets(network: Network, controlPlane: ControlPlane, from: Point): Target[] {
  const { privateEndpoint, interfaces, id } = controlPlane;
  const isInternet = from.at === undefined && isPublic(from.addresses);
  if (privateEndpoint && !isInternet) {
    const name = passed('name', 'the Kubernetes API is its interfaces in the VPC here (private endpoint)', id);
    return interfaces
      .flatMap((one) => pointsAt(network, one))
      .map((point) => ({ kind: 'point', label: point.label, point, name: [name] }));
  }
  const target = { kind: 'public-api', label: 'public endpoint', controlPlane } as const;
  if (isInternet) return [{ ...target, point: undefined }];
  return internet(network).map((point) => ({ ...target, point }));
}
