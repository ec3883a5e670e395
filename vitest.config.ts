import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{app,main,renderer}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/ensure-built.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // The files of a worker share what they load: no test counts on a module being new, and loading is half the time.
    isolate: false,
    maxWorkers: 2,
  },
});
