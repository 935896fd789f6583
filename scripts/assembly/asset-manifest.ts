import { z } from 'zod';

const fileDestination = z.object({ bucketName: z.string(), assumeRoleArn: z.string().optional() });
const imageDestination = z.object({ repositoryName: z.string(), assumeRoleArn: z.string().optional() });
const destinationsOf = <Destination extends z.ZodType>(destination: Destination) =>
  z.record(z.string(), destination).default({});
/** What a stack uploads before it is deployed: files to buckets, images to repositories. */
export const assetManifest = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional() }),
        destinations: destinationsOf(fileDestination),
      }),
    )
    .default({}),
  dockerImages: z.record(z.string(), z.object({ destinations: destinationsOf(imageDestination) })).default({}),
});

export type AssetManifest = z.output<typeof assetManifest>;
