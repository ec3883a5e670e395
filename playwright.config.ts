import { defineConfig } from '@playwright/test';
import type { HostOptions } from './tests/e2e/host.ts';
import { findBrowser } from './tests/support/browser.ts';

/** What is worth running again where the window is Electron's. */
const DESKTOP_TOO = ['first-evening.spec.ts'];

export default defineConfig<HostOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  projects: [
    {
      name: 'browser',
      testMatch: '*.spec.ts',
      // The second takes the pictures of the docs: run when they are asked for, the walk looks at the same places.
      testIgnore: ['desktop/**', ...(process.env.PREFIGURE_PICTURES ? [] : ['screenshots.spec.ts'])],
      use: { hostKind: 'browser' },
    },
    {
      name: 'double',
      testMatch: [...DESKTOP_TOO, 'desktop/*.spec.ts'],
      use: { hostKind: 'double' },
    },
    { name: 'electron', testMatch: DESKTOP_TOO, use: { hostKind: 'electron' } },
  ],
  globalSetup: './tests/support/ensure-built.ts',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A test waits more than it computes: three share two cores well; each has a host and a library of its own.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'fr-FR',
    acceptDownloads: true,
    // Recording slows every step: asked for when a failure is looked into.
    trace: process.env.PREFIGURE_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
});
