import { join } from 'node:path';

import { parseArguments } from '../../../scripts/guard/arguments';
import { readSides } from '../../../scripts/guard/sides';
import { UsageError } from '../../../scripts/terminal/usage-error';
import { assemblyOf, templateWith } from '../../support/assembly';
import { whileInFolder } from '../../support/temp-folder';

const files = Object.fromEntries(
  [1, 2].flatMap((count) =>
    Object.entries(assemblyOf(templateWith(count))).map(([path, content]) => [`${count}/${path}`, content] as const),
  ),
);

/** Nothing of AWS is asked. */
const NOWHERE = { homeRegion: 'eu-west-1', endpoint: undefined };

const read = (folder: string, against: string, assembly = '2') =>
  readSides(parseArguments(['--against', join(folder, against), '--assembly', join(folder, assembly)]), NOWHERE);

describe(readSides, () => {
  test('reads assemblies that were made earlier', async () => {
    await whileInFolder(files, async (folder) => {
      const { old, recent } = await read(folder, '1');
      expect([...old, ...recent].map(({ template }) => template.resources.size)).toEqual([1, 2]);
    });
  });

  test.each([
    ['a folder that holds no assembly', '.', '2', /--against .* is neither .*: the folder holds no assembly/],
    ['neither a folder nor a ref', 'nothing', '2', /--against .* is neither .*shallow clone/],
    ['no assembly as the new side', '1', 'nothing', /--assembly .* is no folder with a manifest\.json/],
  ])('refuses %s', async (_, against, assembly, message) => {
    await whileInFolder(files, async (folder) => {
      await expect(read(folder, against, assembly)).rejects.toThrow(UsageError);
      await expect(read(folder, against, assembly)).rejects.toThrow(message);
    });
  });
});
