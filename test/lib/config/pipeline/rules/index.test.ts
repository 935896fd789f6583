import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { PIPELINE_RULES } from '../../../../../lib/config/pipeline/rules';

describe('the rules of pipelines', () => {
  it('are those of the folder, and those that environments share, each once', () => {
    const files = readdirSync(join(__dirname, '../../../../../lib/config/pipeline/rules'))
      .map((file) => file.replace('.ts', ''))
      .filter((name) => !['index', 'rule'].includes(name));
    expect(PIPELINE_RULES.map(({ id }) => id).sort()).toEqual([...files, 'reserved-tags'].sort());
  });

  it.each(PIPELINE_RULES.map((rule) => [rule.id, rule] as const))('say what %s demands', (_, { requirement }) => {
    expect(requirement).toMatch(/^[A-Z].+\.$/);
  });
});
