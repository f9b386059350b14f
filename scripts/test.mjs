// Runs every suite once and closes with `N passed, N failed` over all of them.
// `npm test -- unit browser` runs some; the names are those of the table below.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefoxPath } from './firefox-path.mjs';
import { commandOf, requireNewNode, run } from './run.mjs';

requireNewNode();
const { serve, withoutWorker } = await import('../src/server/serve.ts');
const reports = mkdtempSync(join(tmpdir(), 'groundwork-tests-'));
const astro = commandOf('astro');
// Built by the content tests and looked at by the browser's: a folder of this run, so that it is never an old one.
process.env.GROUNDWORK_SMALL_SITE = join(reports, 'small-site');

/** A crash without a report counts as one failure, so that it cannot pass for an empty run. */
function counted(report, code, count) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')));
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** A tool that tells right from wrong by its exit code. */
const one =
  (script, ...parameters) =>
  async (options) => {
    const { code, output } = await run(script, parameters, options);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  };

const vitest =
  (project, ...more) =>
  async (options) => {
    const report = join(reports, `${project}.json`);
    const { code, output } = await run(
      commandOf('vitest'),
      [
        'run',
        '--config=test/vitest.config.ts',
        `--project=${project}`,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...more,
      ],
      options,
    );
    const result = counted(report, code, ({ numPassedTests, numFailedTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
    }));
    return { ...result, output };
  };

/** Serves the built site while a suite looks at it. */
const overSite = (suite) => async (options) => {
  const { server, url } = await serve({ port: 0, handlers: [withoutWorker] });
  const result = await suite({ ...options, env: { GROUNDWORK_URL: url } });
  server.close();
  server.closeAllConnections();
  return result;
};

async function browser({ env, ...options }) {
  const report = join(reports, 'browser.json');
  const { code, output } = await run(
    commandOf('playwright', '@playwright/test'),
    ['test', '--config=test/playwright.config.ts'],
    { ...options, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  const result = counted(report, code, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
  return { ...result, output };
}

const noFirefox = () => ({
  passed: 0,
  failed: 0,
  output: 'Left out: there is no Firefox here. Install firefox-esr, or set FIREFOX_PATH.\n',
});

const suites = {
  types: one(astro, 'check', '--minimumFailingSeverity', 'hint'),
  lint: one(
    commandOf('eslint'),
    '--config',
    'scripts/settings/eslint.config.mjs',
    '--max-warnings',
    '0',
    '.',
  ),
  format: one(commandOf('prettier'), '--check', '--log-level', 'warn', '.'),
  'content-check': one('scripts/check-content.mjs'),
  unit: vitest('unit', '--coverage'),
  office: vitest('office'),
  build: one(astro, 'build', '--force'),
  content: vitest('content'),
  site: vitest('site'),
  firefox: firefoxPath() ? overSite(vitest('firefox')) : noFirefox,
  browser: overSite(browser),
};

/**
 * Which suites run when: one step after the other, and the lanes of a step side by side, since most suites use one
 * core. Within a lane each waits for the one before: `types` and `build` write types that `lint` reads, and the site
 * must be there for those that look at it. The browsers take all there is.
 */
const steps = [
  [
    ['types', 'lint', 'build', 'site', 'firefox'],
    ['format', 'content-check', 'office', 'unit', 'content'],
  ],
  [['browser']],
];

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. The suites are ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}
const names = Object.keys(suites).filter((name) => chosen.length === 0 || chosen.includes(name));

const results = new Map();
const printed = new Set();

/** Prints what suites said in the order of the table: each once it has ended, and all before it. */
function printEnded() {
  for (const name of names) {
    if (printed.has(name)) continue;
    if (!results.has(name)) return;
    console.log(`\n── ${name}\n${results.get(name).output}`);
    printed.add(name);
  }
}

/** Runs one suite after the other, each in full view where no others run beside it. */
async function runLane(lane, alone) {
  for (const name of lane) {
    if (alone) {
      console.log(`\n── ${name}`);
      printed.add(name);
    }
    const start = performance.now();
    const result = await suites[name](alone ? {} : { onLine: () => {} });
    results.set(name, { ...result, seconds: Math.round((performance.now() - start) / 1000) });
    if (alone) process.stdout.write(result.output);
    else printEnded();
  }
}

for (const step of steps) {
  const lanes = step.map((lane) => lane.filter((name) => names.includes(name)));
  const busy = lanes.filter((lane) => lane.length > 0);
  await Promise.all(busy.map((lane) => runLane(lane, busy.length === 1)));
}

console.log('\n');
for (const name of names) {
  const { passed, failed, seconds } = results.get(name);
  console.log(
    `${name.padEnd(13)} ${String(passed).padStart(5)} passed ${String(failed).padStart(5)} failed  ${seconds} s`,
  );
}
const total = (key) => names.reduce((sum, name) => sum + results.get(name)[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') === 0 && total('passed') > 0 ? 0 : 1);
