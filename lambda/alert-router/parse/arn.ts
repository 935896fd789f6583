/** The parts of an ARN that tell where something is; undefined for anything that is no ARN. */
export function arnParts(arn: string | undefined) {
  const [prefix, , service, region, account, ...resource] = arn?.split(':') ?? [];
  if (prefix !== 'arn' || resource.length === 0) return undefined;
  return { service, region, account, resource: resource.join(':') };
}

/** The cluster that an ARN of EKS names: of itself, or of one of its parts. */
export function clusterOf(arn: string | undefined): string | undefined {
  const { service, resource } = arnParts(arn) ?? {};
  return service === 'eks' ? resource?.split('/')[1] : undefined;
}
