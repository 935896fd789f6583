import { deflateRawSync } from 'node:zlib';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';

import { readZipEntry } from '../../../scripts/charts/read-zip-entry';
import { inFolder } from '../../support/temp-folder';

interface Entry {
  readonly name: string;
  readonly content: string;
  readonly method: number;
}

/** A ZIP archive, as far as it is read here. */
function zipOf(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const { name, content, method } of entries) {
    const packed = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const offset = Buffer.concat(files).length;
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(name.length, 26);
    header.writeUInt16LE(4, 28);
    files.push(header, Buffer.from(name), Buffer.from('more'), packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(files).length, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const read = (zip: Buffer, wanted: string): string =>
  inFolder({}, (folder) => {
    const path = join(folder, 'a.zip');
    writeFileSync(path, zip);
    return readZipEntry(path, wanted).toString();
  });

const ZIP = zipOf([
  { name: 'kubectl/kubectl', content: 'stored', method: 0 },
  { name: 'helm/helm', content: 'deflated '.repeat(100), method: 8 },
  { name: 'odd', content: '', method: 12 },
]);

describe(readZipEntry, () => {
  test('gives a file as it was, stored or deflated', () => {
    expect(read(ZIP, 'kubectl/kubectl')).toBe('stored');
    expect(read(ZIP, 'helm/helm')).toBe('deflated '.repeat(100));
  });

  test('says what is wrong with an archive', () => {
    expect(() => read(ZIP, 'helm')).toThrow(/a\.zip holds no helm$/);
    expect(() => read(ZIP, 'odd')).toThrow(/method 12, which is not read here$/);
    expect(() => read(Buffer.from('text'), 'helm')).toThrow(/is no ZIP archive$/);
  });
});
