import { isObject, type TemplateResource } from '../../lib/compliance/template';

/** Where a resource stands in the tree of constructs: `platform-dev-Vpc/Network/Vpc/Resource`; null when nothing says so. */
export function constructPathOf({ attributes }: Pick<TemplateResource, 'attributes'>): string | null {
  const metadata = attributes['Metadata'];
  const path = isObject(metadata) ? metadata['aws:cdk:path'] : undefined;
  return typeof path === 'string' ? path : null;
}
