// Everything an author can get wrong, in seconds and without a build: `npm run check:content`.
// `-- --report` tells besides how the texts read and how old they are; behind it, names of files or parts of them, for
// which it also tells by which words the search finds them.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { commandOf, requireNewNode, run } from './run.mjs';

requireNewNode();
const [flag, ...only] = process.argv.slice(2);
if (flag !== undefined && flag !== '--report') {
  console.error(
    `"${flag}" is unknown here. Write npm run check:content, or npm run check:content -- --report`,
  );
  process.exit(2);
}

const quiet = { onLine: () => {} };
const spelling = run(
  commandOf('cspell'),
  [
    ...['lint', '--config', 'scripts/settings/cspell.json', '--no-progress', '--no-summary', '--no-color'],
    ...['--show-suggestions', 'content/**/*.{yaml,md,mdx}'],
  ],
  quiet,
);

/** Runs of eight words shared with a source; the hashes of the sources lie beside the project, where there are any. */
const comparison = '../shared/tools/originality/originality.mjs';
const copied = existsSync(comparison) ? run(comparison, ['content', 'src'], quiet) : { code: 0, output: '' };

const { checkContent, resultOf, withSpelling } = await import('./content/check.ts');
const { copiedRuns, spellingProblems } = await import('./content/words.ts');
const check = checkContent(process.cwd());
const words = await spelling;
const problems = [
  ...withSpelling(check.problems, spellingProblems(words.output, words.code)),
  ...copiedRuns(await copied),
];
console.log(resultOf(check, problems));

if (flag === '--report') {
  const { reportsOn } = await import('./content/reports.ts');
  const code = globSync('src/**/*.{astro,ts,tsx}').map((file) => readFileSync(file, 'utf8'));
  for (const { title, lines } of reportsOn(check.records, check.catalog, code.join('\n'))) {
    const shown = lines.filter((line) => only.length === 0 || only.some((name) => line.includes(name)));
    console.log(`\n${title}: ${shown.length}`);
    for (const line of shown) console.log(`  ${line}`);
  }
  if (only.length > 0) {
    const { readSearchWords } = await import('../src/catalog/read-search-words.ts');
    const { readSynonyms } = await import('../src/catalog/read-synonyms.ts');
    const { foundBy } = await import('./content/search-report.ts');
    const { title, lines } = foundBy(
      check.records,
      check.catalog,
      readSearchWords(process.cwd()),
      readSynonyms(process.cwd()),
      only,
    );
    console.log([`\n${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)].join('\n'));
  }
}
process.exitCode = problems.length === 0 ? 0 : 1;
