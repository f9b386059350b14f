// Everything an author can get wrong, in seconds and without a build: `npm run check:content`.
// Problems of the catalog, spelling and copied sentences fail; the reports below them never do.
// `-- --full` shows the reports in full.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { commandOf, requireNewNode, run } from './run.mjs';

requireNewNode();
const full = process.argv.includes('--full');
const SHOWN = 5;

const quiet = { onLine: () => {} };
/** Words that neither the dictionary nor our list knows. */
const spelling = run(
  commandOf('cspell'),
  [
    'lint',
    '--config',
    'scripts/settings/cspell.json',
    '--no-progress',
    '--no-summary',
    'content/**/*.{yaml,md,mdx}',
  ],
  quiet,
).then(({ code, output }) => {
  const words = output.split('\n').flatMap((line) => {
    const [, file, at, word] = /^(.*?):(\d+):\d+ - Unknown word \((.*?)\)/.exec(line) ?? [];
    return word === undefined
      ? []
      : [
          `${file}: line ${at}: "${word}" is not a known word - correct it, or add it to scripts/settings/words.txt`,
        ];
  });
  return code !== 0 && words.length === 0 ? [`the spelling check did not run: ${output.trim()}`] : words;
});

/** Runs of eight words shared with a source; the hashes of the sources lie beside the project, where there are any. */
const comparison = '../shared/tools/originality/originality.mjs';
const originality = existsSync(comparison)
  ? run(comparison, ['content', 'src'], quiet).then(({ code, output }) =>
      code === 0 ? [] : output.trim().split('\n'),
    )
  : undefined;

const { buildCatalog } = await import('../src/catalog/catalog.ts');
const { findProblems } = await import('../src/catalog/problems/index.ts');
const { readRecords } = await import('../src/catalog/read-records.ts');
const { placeholders, reportsOn } = await import('./content/reports.ts');

const records = readRecords(process.cwd());
const catalog = buildCatalog(records);
const inOrder = (lines) => lines.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
const problems = findProblems(records, catalog).map(
  ({ file, field, message }) => `${file}: ${field}: ${message}`,
);
const files = records.files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const code = globSync('src/**/*.{astro,ts,tsx}').map((file) => readFileSync(file, 'utf8'));

const checks = {
  Content: inOrder(problems),
  Templates: inOrder(placeholders(files)),
  Spelling: await spelling,
  ...(originality ? { Originality: await originality } : {}),
};
for (const { title, lines } of reportsOn(records, catalog, code.join('\n'))) {
  const shown = full ? lines : lines.slice(0, SHOWN);
  console.log(`\n${title}: ${lines.length}`);
  for (const line of shown) console.log(`  ${line}`);
  if (shown.length < lines.length) {
    console.log(`  … and ${lines.length - shown.length} more: npm run check:content -- --full`);
  }
}
console.log('\nThe reports above are for information. What follows has to be right.\n');
for (const [name, lines] of Object.entries(checks)) {
  console.log(`${name}: ${lines.length === 0 ? 'all is well' : `${lines.length} to correct`}`);
  for (const line of lines) console.log(`  ${line}`);
}
process.exit(Object.values(checks).flat().length === 0 ? 0 : 1);
