import { isBuiltin } from 'node:module';
import process from 'node:process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { App, Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';

import { bundledCode } from '../../../lib/functions/bundled-code';

/** The assets of an app with one function, by what stands in them. */
function assetsOf(name: string, context: Readonly<Record<string, unknown>> = {}) {
  const outdir = mkdtempSync(join(tmpdir(), 'bundle-'));
  const app = new App({ outdir, analyticsReporting: false, builtinCloudFormationValidation: false, context });
  const stack = new Stack(app, 'Test');
  const quiet = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    new lambda.Function(stack, 'Function', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: bundledCode(name),
    });
    app.synth();
  } finally {
    quiet.mockRestore();
  }
  return readdirSync(outdir)
    .filter((file) => file.startsWith('asset.'))
    .map((file) => ({ file, code: readFileSync(join(outdir, file, 'index.js'), 'utf8') }));
}

describe('bundledCode', () => {
  it('is one file that exports a handler and needs nothing but Node.js', () => {
    const [asset, ...others] = assetsOf('alert-router');
    expect(others).toEqual([]);
    const required = [...(asset?.code ?? '').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name);
    expect(required).toContain('node:process');
    // The SDK asks for it inside a try, for signatures that nothing here needs.
    const optional = '@aws-sdk/signature-v4-crt';
    expect(required.filter((name) => !isBuiltin(name) && name !== optional)).toEqual([]);
    expect(asset?.code).toContain('handler');
    expect(asset?.code.length).toBeLessThan(1_500_000);
  });

  it('holds no path of the machine that made it, and is made once for all apps', () => {
    const [[one], [other]] = [assetsOf('alert-router'), assetsOf('alert-router')];
    expect(one?.file).toMatch(/^asset\.[0-9a-f]{64}$/);
    expect(one?.file).toBe(other?.file);
    expect(one?.code).not.toContain(join(__dirname, '..', '..', '..'));
  });

  it('is left out where nobody asks for the stack’s assets', () => {
    expect(assetsOf('alert-router', { 'aws:cdk:bundling-stacks': [] })).toEqual([]);
  });

  it('fails for a function that is not there', () => {
    expect(() => assetsOf('no-such-function')).toThrow('no-such-function');
  });
});
