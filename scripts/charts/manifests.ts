import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

/** An object as Helm renders it. */
const manifest = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().nullish(),
    annotations: z.record(z.string(), z.unknown()).nullish(),
    labels: z.record(z.string(), z.unknown()).nullish(),
  }),
});
export type Manifest = z.output<typeof manifest>;

/** The objects in what `helm template` prints, without the nothing that a template leaves when its condition does not hold. */
export function manifestsIn(text: string): Manifest[] {
  const documents = [...parseAllDocuments(text, { merge: true })];
  return documents
    .map((document): unknown => document.toJS({ maxAliasCount: -1 }))
    .filter((value) => value !== null && value !== undefined)
    .map((value) => manifest.parse(value));
}

/** How a finding names an object: `Deployment/external-dns`. */
export const nameOf = ({ kind, metadata }: Manifest): string => `${kind}/${metadata.name}`;
