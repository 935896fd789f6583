import { areaOf, type Frame } from '../../../scripts/bench/area';

const frame = (functionName: string, url = ''): Frame => ({ functionName, url });
const modules = 'file:///project/node_modules';

const compile = frame('wrapSafe', 'node:internal/modules/cjs/loader');
const read = frame('readFileUtf8');
const library = frame('resolve', `${modules}/aws-cdk-lib/core/lib/private/resolve.js`);
const synthesis = frame('synthesize', `${modules}/aws-cdk-lib/core/lib/private/synthesis.js`);
const nag = frame('applyRule', `${modules}/cdk-nag/lib/nag-pack.js`);
const ours = frame('Network', 'file:///project/lib/network/network.ts');

describe('the area of a sample', () => {
  test.each<[string, Frame[]]>([
    ['garbage collection', [frame('(garbage collector)'), ours]],
    ['Node.js itself', [frame('(program)')]],
    ['Node.js itself', [frame('spawn', 'node:child_process'), frame('(root)')]],
    ['copying assets', [frame('copyFile'), frame('copyFileSync', 'node:fs'), library, ours]],
    ['loading modules for cdk-nag packs', [read, compile, library, nag, synthesis]],
    ['loading modules for the rest', [compile, ours]],
    ['tsx and esbuild', [frame('parse'), frame('lex', `${modules}/tsx/dist/lexer.cjs`), compile, ours]],
    ['tsx and esbuild', [frame('wasm-function[20]', 'wasm://wasm/1'), frame('lex', `${modules}/tsx/dist/lexer.cjs`)]],
    [
      'built-in validation',
      [
        frame('wasm', 'wasm://wasm/2'),
        frame('run', `${modules}/aws-cdk-lib/node_modules/@aws/cloudformation-validate/index.js`),
      ],
    ],
    ['cdk-nag packs', [nag, synthesis, library]],
    ['zod', [frame('parse', `${modules}/zod/v4/core/parse.cjs`), ours]],
    ['our pack and hardening', [frame('check', 'file:///project/lib/compliance/pack.ts'), synthesis]],
    ['our configuration', [frame('validate', 'file:///project/lib/config/validate.ts')]],
    ['aws-cdk-lib: synthesis', [read, library, synthesis, frame('synth', 'file:///project/bin/platform.ts')]],
    ['aws-cdk-lib: building constructs', [library, ours]],
    ['other packages', [frame('parse', `${modules}/smol-toml/dist/index.cjs`), ours]],
    ['our constructs', [ours]],
    ['our constructs', [frame('Network', 'C:\\project\\lib\\network\\network.ts')]],
    ['Node.js itself', [frame('hook', 'file:///elsewhere/hook.cjs')]],
  ])('is %s', (area, stack) => {
    expect(areaOf(stack)).toBe(area);
  });
});
