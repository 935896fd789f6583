import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The CDK leaves folders in the temporary directory; during tests that is one of our own, which goes afterwards. */
export default function setUp(): void {
  // jest writes its report there, and does not make the folder.
  mkdirSync('reports', { recursive: true });
  process.env['TMPDIR'] = mkdtempSync(join(tmpdir(), 'platform-tests-'));
}

export function tearDown(): void {
  const folder = process.env['TMPDIR'];
  if (folder?.includes('platform-tests-') === true) rmSync(folder, { recursive: true, force: true });
}
