/** Data flows one way: configuration → platform → stacks → constructs. An import against the flow is an error. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid('no-circular', 'Two files that need each other hold one idea between them.', {}, { circular: true }),
    forbid(
      'config-knows-no-cdk',
      'What an operator says is checked without the CDK: lib/config reaches it neither directly nor through others.',
      { path: '^lib/config' },
      { path: 'node_modules/(aws-cdk-lib|constructs|cdk-nag)', reachable: true },
    ),
    forbid(
      'stacks-do-not-know-each-other',
      'A stack takes what it needs as props; lib/platform.ts and its like join stacks.',
      { path: '^lib/stacks/(?!(platform|deployable)-stack)' },
      { path: '^lib/stacks/(?!(platform|deployable)-stack)' },
    ),
    forbid(
      'only-the-platform-makes-stacks',
      'Stacks are made in lib/platform.ts, and those that deliver it in lib/pipeline.ts and lib/github-actions.ts.',
      { path: '^lib/(?!(platform|pipeline|github-actions)\\.ts|stacks/)' },
      { path: '^lib/stacks/' },
    ),
    forbid(
      'nothing-flows-back',
      'lib imports neither bin nor scripts nor tests; functions are bundled, not imported.',
      { path: '^lib/' },
      { path: '^(bin|lambda|scripts|test)/' },
    ),
    forbid(
      'functions-stand-alone',
      'What runs in Lambda imports nothing of the application that deploys it, and no other function.',
      { path: '^lambda/([^/]+)/' },
      { path: '^(bin|lib|scripts|test|lambda/(?!$1/))', pathNot: '^lambda/$1/' },
    ),
    forbid(
      'functions-know-no-cdk',
      'The CDK would be bundled along, and esbuild cannot run there.',
      { path: '^lambda/' },
      { path: 'node_modules/(aws-cdk-lib|constructs|cdk-nag|esbuild)', reachable: true },
    ),
    forbid('no-orphans', 'A file that nobody imports is dead.', { orphan: true, path: '^(lib|lambda)/' }, {}),
    forbid(
      'no-dev-dependencies-at-synth',
      'What runs at synth, or is bundled there, is a dependency, not a development dependency.',
      { path: '^(lib|bin|lambda)/' },
      { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
