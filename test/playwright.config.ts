import { defineConfig } from '@playwright/test';
import { browserPath, shellPath } from '../scripts/browser-path.mjs';
import { SUB_PATH } from './sub-path.ts';

const executablePath = shellPath() ?? browserPath();

export default defineConfig<object, { at: string }>({
  testDir: 'browser',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  // Enough on a machine that does other things besides.
  expect: { timeout: 15_000 },
  reporter: [['dot'], ['json']],
  projects: [
    // New versions come at the root, and are kept or let go under a sub-path; reading offline works under both.
    { name: 'root', testIgnore: /offline\/(?:copies|removing|paths)\.spec\.ts$/ },
    { name: 'small site', testMatch: /small-site\.setup\.ts$/ },
    {
      name: 'sub-path',
      dependencies: ['small site'],
      testMatch: /offline\/(?:reading|copies|removing|paths)\.spec\.ts$/,
      use: { at: SUB_PATH },
    },
  ],
  use: {
    baseURL: process.env['GROUNDWORK_URL'] ?? 'http://localhost:4321/',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
