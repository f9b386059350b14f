import { defineConfig } from '@playwright/test';
import { browserPath } from '../scripts/browser-path.mjs';

const executablePath = browserPath();

export default defineConfig({
  testDir: 'browser',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['dot'], ['json']],
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
