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
      // A line that no test can reach says why, beside `v8 ignore`.
      thresholds: { lines: 100 },
    },
    maxWorkers: 2,
    projects: ['unit', 'office', 'content', 'site', 'firefox'].map((name) => ({
      root,
      define: buildFlags,
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        // Bounds for what hangs; a thousand random histories take their time where others work too.
        testTimeout: 240_000,
        hookTimeout: 240_000,
        // Fixture sites are really built; two at a time is what two cores carry.
        ...(name === 'content' ? { maxConcurrency: 2 } : {}),
      },
    })),
  },
});
