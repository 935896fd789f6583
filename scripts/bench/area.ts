/** One function on the stack of a sample. */
export interface Frame {
  readonly functionName: string;
  readonly url: string;
}

type Test = (frame: Frame) => boolean;

const inFile =
  (pattern: RegExp): Test =>
  ({ url }) =>
    pattern.test(url.replaceAll('\\', '/'));
const named =
  (pattern: RegExp): Test =>
  ({ functionName }) =>
    pattern.test(functionName);

const isNode: Test = ({ url }) => url === '' || url.startsWith('node:') || url.startsWith('wasm:');
const isLoader = inFile(/^node:internal\/modules\//);
const isPack = inFile(/\/node_modules\/cdk-nag\//);

/** The function that ran, or the nearest caller that belongs to somebody: the first test that holds names the area. */
const AREAS: readonly (readonly [area: string, test: Test])[] = [
  ['built-in validation', inFile(/cloudformation-validate/)],
  ['tsx and esbuild', inFile(/\/node_modules\/(?:tsx|esbuild|@esbuild)\//)],
  ['cdk-nag packs', isPack],
  ['zod', inFile(/\/node_modules\/zod\//)],
  ['our pack and hardening', inFile(/\/lib\/compliance\//)],
  ['our configuration', inFile(/\/lib\/config\//)],
];

const COPY = named(/^(?:copyFile|copyFileSync|cpSync|cp|cpSyncCopyDir)$/);
const SYNTHESIS = inFile(/\/aws-cdk-lib\/core\/lib\/private\/synthesis\.js$/);
const CDK = inFile(/\/node_modules\/(?:aws-cdk-lib|constructs|@aws-cdk)\//);
const OURS = inFile(/\/(?:bin|lib|scripts)\/[^:]*\.[jt]s$/);

/**
 * The part of the program that a sample belongs to, from its stack.
 *
 * @param stack from the function that ran out to the root
 */
export function areaOf(stack: readonly Frame[]): string {
  const [leaf] = stack;
  if (leaf?.functionName === '(garbage collector)') return 'garbage collection';
  const owner = stack.find((frame) => !isNode(frame) || isLoader(frame));
  if (owner === undefined) return 'Node.js itself';
  if (stack.slice(0, stack.indexOf(owner)).some(COPY)) return 'copying assets';
  if (isLoader(owner)) return `loading modules for ${stack.some(isPack) ? 'cdk-nag packs' : 'the rest'}`;
  const area = AREAS.find(([, test]) => test(owner));
  if (area !== undefined) return area[0];
  if (CDK(owner)) return stack.some(SYNTHESIS) ? 'aws-cdk-lib: synthesis' : 'aws-cdk-lib: building constructs';
  if (inFile(/\/node_modules\//)(owner)) return 'other packages';
  return OURS(owner) ? 'our constructs' : 'Node.js itself';
}
