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

const one = async (script, parameters) => {
  const { code } = await run(script, parameters);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
};

/** A crash without a report counts as one failure, so that it cannot pass for an empty run. */
function counted(report, code, count) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')));
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

async function vitest(project, { env = {}, more = [] } = {}) {
  const report = join(reports, `${project}.json`);
  const { code } = await run(
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
    { env },
  );
  return counted(report, code, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}

/** Serves the built site while a suite looks at it. */
async function overSite(suite) {
  const { server, url } = await serve({ port: 0, handlers: [withoutWorker] });
  const result = await suite(url);
  server.close();
  server.closeAllConnections();
  return result;
}

async function browser(url) {
  const report = join(reports, 'browser.json');
  const { code } = await run(
    commandOf('playwright', '@playwright/test'),
    ['test', '--config=test/playwright.config.ts'],
    { env: { GROUNDWORK_URL: url, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
  );
  return counted(report, code, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
}

async function firefox() {
  if (firefoxPath()) return overSite((url) => vitest('firefox', { env: { GROUNDWORK_URL: url } }));
  console.log('Left out: there is no Firefox here. Install firefox-esr, or set FIREFOX_PATH.');
  return { passed: 0, failed: 0 };
}

const suites = {
  types: () => one(astro, ['check', '--minimumFailingSeverity', 'hint']),
  lint: () =>
    one(commandOf('eslint'), ['--config', 'scripts/settings/eslint.config.mjs', '--max-warnings', '0', '.']),
  format: () => one(commandOf('prettier'), ['--check', '--log-level', 'warn', '.']),
  'content-check': () => one('scripts/check-content.mjs', []),
  unit: () => vitest('unit', { more: ['--coverage'] }),
  office: () => vitest('office'),
  build: () => one(astro, ['build', '--force']),
  content: () => vitest('content'),
  site: () => vitest('site'),
  firefox,
  browser: () => overSite(browser),
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}. The suites are ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

const rows = [];
for (const [name, suite] of Object.entries(suites)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n── ${name}`);
  const start = performance.now();
  const result = await suite();
  rows.push({ name, ...result, seconds: Math.round((performance.now() - start) / 1000) });
}

console.log('\n');
for (const { name, passed, failed, seconds } of rows) {
  console.log(
    `${name.padEnd(13)} ${String(passed).padStart(5)} passed ${String(failed).padStart(5)} failed  ${seconds} s`,
  );
}
const total = (key) => rows.reduce((sum, row) => sum + row[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') === 0 && total('passed') > 0 ? 0 : 1);
