import { defineConfig } from 'vitest/config';
import { buildFlags } from '../src/integrations/settings.ts';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    // `npm test -- unit` measures how much of the rooms that hold readers' work is reached, and names what is not.
    coverage: {
      include: ['src/workbook/{engine,storage,exchange}/**'],
      reportsDirectory: 'node_modules/.cache/coverage',
      reporter: [['text', { skipFull: true }]],
      reportOnFailure: true,
      // Below what is reached today; it may only rise.
      thresholds: { lines: 95 },
    },
    projects: ['unit', 'office', 'content', 'site', 'firefox'].map((name) => ({
      root,
      define: buildFlags,
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        ...(name === 'office' ? { testTimeout: 120_000 } : {}),
        ...(name === 'firefox' ? { testTimeout: 120_000, hookTimeout: 120_000 } : {}),
        // Fixture sites are really built; two at a time is what two cores carry.
        ...(name === 'content' ? { testTimeout: 120_000, hookTimeout: 240_000, maxConcurrency: 2 } : {}),
        ...(name === 'site' ? { testTimeout: 120_000, hookTimeout: 240_000 } : {}),
      },
    })),
  },
});
