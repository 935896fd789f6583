import process from 'node:process';

/** Tests transpile without type information: `tsc --noEmit` checks the types once, for everything. */
export default {
  testEnvironment: 'node',
  // A machine that does other things too is slow now and then: only a test that hangs should fail for its time.
  testTimeout: 60_000,
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  transform: { '^.+\\.ts$': ['ts-jest', { transpilation: true, diagnostics: false }] },
  setupFiles: ['<rootDir>/test/support/environment.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // Counting takes time that a run at one’s desk need not spend; the gate always counts.
  collectCoverage: process.env.CI === 'true',
  collectCoverageFrom: ['lib/**/*.ts', 'lambda/**/*.ts'],
  coverageReporters: ['text-summary', 'json-summary'],
  coverageThreshold: { global: { lines: 95, branches: 95 }, './lambda/': { lines: 95, branches: 95 } },
};
