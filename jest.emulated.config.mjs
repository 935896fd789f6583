import config from './jest.config.mjs';

/** Tests against the emulated AWS account, which needs Python: apart from the others, which need Node alone. */
export default {
  ...config,
  testMatch: ['**/*.emulated.ts'],
  testTimeout: 120_000,
  globalSetup: '<rootDir>/test/support/emulator-setup.ts',
  globalTeardown: '<rootDir>/test/support/emulator-teardown.ts',
  collectCoverage: false,
  coverageThreshold: {},
};
