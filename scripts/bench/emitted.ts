import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readTemplate } from '../synth/read-template';
import type { TemplateCounts } from '../synth/stack-summary';

/** What a run wrote, over all its templates. Whole folders, since the yardstick writes an older manifest than ours. */
export type Emitted = Pick<TemplateCounts, 'resources' | 'customResources' | 'functions' | 'bytes'>;

export const emittedIn = (folder: string): Emitted =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.template.json'))
    .map((path) => readTemplate(join(folder, path)))
    .reduce<Emitted>(
      (sum, one) => ({
        resources: sum.resources + one.resources,
        customResources: sum.customResources + one.customResources,
        functions: sum.functions + one.functions,
        bytes: sum.bytes + one.bytes,
      }),
      { resources: 0, customResources: 0, functions: 0, bytes: 0 },
    );
