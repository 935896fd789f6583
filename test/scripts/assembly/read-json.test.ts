import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { readJson, readPart, UnreadableAssemblyError } from '../../../scripts/assembly/read-json';

const schema = z.object({ version: z.string() });

describe('a JSON file of an assembly', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'read-json-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const fileWith = (text: string) => {
    const path = join(folder, 'file.json');
    writeFileSync(path, text);
    return path;
  };
  const complaint = (read: () => unknown) => {
    try {
      return [read()];
    } catch (error) {
      return error instanceof UnreadableAssemblyError ? error.message : error;
    }
  };

  it('is read as its schema says', () => {
    expect(readJson(fileWith('{"version":"1","more":2}'), schema)).toEqual({ version: '1' });
  });

  it('is refused by name when it is not there, no JSON, or of another shape', () => {
    const missing = join(folder, 'missing.json');
    expect(complaint(() => readJson(missing, schema))).toMatch(
      `${missing} does not exist\nName the folder of an assembly`,
    );
    const path = fileWith('{');
    expect(complaint(() => readJson(path, schema))).toContain(`${path} is not JSON: `);
    fileWith('{"version":1}');
    expect(complaint(() => readJson(path, schema))).toContain(`${path} is not what CDK writes:\n`);
  });

  it('is refused by name when a part of it has another shape', () => {
    expect(readPart('a.json', { version: '1' }, schema)).toEqual({ version: '1' });
    expect(complaint(() => readPart('a.json', {}, schema))).toContain('a.json is not what CDK writes:\n');
  });
});
