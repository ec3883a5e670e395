import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{app,main,renderer}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/ensure-built.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
