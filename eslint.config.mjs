import eslint from '@eslint/js';
import cdk from 'eslint-cdk-plugin';
import jest from 'eslint-plugin-jest';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Template assertions of aws-cdk-lib fail a test by themselves. */
const ASSERTIONS = ['expect', 'fc.assert', '**.hasResource', '**.hasResourceProperties', '**.resourceCountIs'];

export default defineConfig(
  { ignores: ['node_modules', 'cdk.out*', 'coverage', 'reports', '.venv'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    // Numbers read as themselves in a message; everything else in a template must be a string.
    rules: { '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }] },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  { files: ['lib/**/*.ts', 'bin/**/*.ts'], extends: [cdk.configs.recommended] },
  {
    files: ['test/**/*.ts'],
    extends: [jest.configs['flat/recommended'], jest.configs['flat/style']],
    rules: {
      'jest/expect-expect': ['error', { assertFunctionNames: ASSERTIONS }],
      // A rule's or a file's own name may stand as the title of its tests.
      'jest/valid-title': ['error', { ignoreTypeOfDescribeName: true }],
    },
  },
);
