// What more content costs: `npm run bench:growth`, or `npm run bench:growth -- 400` for fewer pages than 4,000.
// Builds sites with generated content, which takes about fifteen minutes; prints, and passes or fails nothing.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { requireNewNode } from '../run.mjs';

requireNewNode();
const { addPages, addStatements, page, pathOf } = await import('./content.mjs');
const { apart, builtByAstro, median } = await import('./measured.mjs');
const { ownSite, starlightSite } = await import('./sites.mjs');
const { inBrowser, served } = await import('./browser.mjs');
const { firstVisit } = await import('./visits.mjs');
const { buildCatalog } = await import('../../src/catalog/catalog.ts');
const { findProblems } = await import('../../src/catalog/problems/index.ts');
const { readRecords } = await import('../../src/catalog/read-records.ts');
const { readSynonyms } = await import('../../src/catalog/read-synonyms.ts');
const { makeFinder } = await import('../../src/islands/value-finder/engine/index.ts');

const PAGES = Number(process.argv[2] ?? 4000);
const SOME = 400;
const STATEMENTS = 10_000;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const cpuSeconds = (seconds) => `${seconds.toFixed(1)} CPU s`;
const row = (what, ...values) =>
  console.log(`${what.padEnd(36)}${values.map((value) => value.padStart(16)).join('')}`);

const compressed = (file) => brotliCompressSync(readFileSync(file)).length;
const sum = (sizes) => sizes.reduce((all, size) => all + size, 0);
/** How many places an answer shows: each may ask for another file of sentences. */
const ANSWERS = 8;

/** Compressed bytes until the search ranks names: its window, with the style, and the names. */
function firstAnswers(dist) {
  const window = readdirSync(join(dist, '_astro')).filter((name) =>
    /^window\.[\w-]+\.(?:js|css)$/.test(name),
  );
  return sum(
    [...window.map((name) => `_astro/${name}`), 'search/names.txt'].map((file) =>
      compressed(join(dist, file)),
    ),
  );
}

/** Compressed bytes of the sentences under an answer, where each is in another of the largest files. */
function sentences(dist) {
  const files = readdirSync(join(dist, 'search')).filter((name) => /^sentences-\d+\.txt$/.test(name));
  const sizes = files.map((name) => compressed(join(dist, 'search', name)));
  return sum(sizes.toSorted((a, b) => b - a).slice(0, ANSWERS));
}

/** Builds a copy of this site with so many pages more; the steps that stand apart only for few, to see that they are linear. */
async function grown(count) {
  const folder = ownSite(`growth-${count}`);
  addPages(folder, count);
  const { cpu, memory, others } = await builtByAstro(folder, { leaveOut: count > SOME });
  const file = join(folder, 'dist', `${pathOf(100)}/index.html`);
  row(
    count === 0 ? 'this site as it stands' : `with ${count} pages more`,
    cpuSeconds(cpu),
    `${(memory / 1e9).toFixed(2)} GB`,
    existsSync(file) ? kB(statSync(file).size) : '',
    kB(firstAnswers(join(folder, 'dist'))),
    kB(sentences(join(folder, 'dist'))),
    ...others.map(cpuSeconds),
  );
  return cpu;
}

async function starlight(count) {
  const pages = Array.from({ length: count }, (_, i) => ({ path: pathOf(i + 1), ...page(i + 1) }));
  const { cpu, memory } = await builtByAstro(starlightSite(`starlight-${count}`, pages));
  row(`Starlight as it comes, ${count} pages`, cpuSeconds(cpu), `${(memory / 1e9).toFixed(2)} GB`);
  return cpu;
}

console.log(`\nPages, generated; Node ${process.version}\n`);
row(
  '',
  'build',
  'peak memory',
  'HTML of a page',
  'first answers',
  'their sentences',
  ...Object.values(apart),
);
const now = await grown(0);
await grown(SOME / 2);
await grown(SOME);
const ours = (await grown(PAGES)) - now;
const others = -(await starlight(100)) + (await starlight(PAGES));
console.log(
  `\nA page more costs ${((1000 * ours) / PAGES).toFixed(1)} CPU ms here, and ${((1000 * others) / (PAGES - 100)).toFixed(1)} in Starlight as it comes.`,
);

console.log(`\n${STATEMENTS} value statements, generated\n`);
const folder = ownSite('growth-statements');
addStatements(folder, STATEMENTS);
const records = readRecords(folder);
const catalog = buildCatalog(records);
/** CPU milliseconds of some work. */
function cpuOf(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

let problems = [];
const checks = cpuOf(() => (problems = findProblems(records, catalog)));
if (problems.length > 0) throw new Error(`The generated statements have ${problems.length} problems.`);
row('checks of all content', cpuSeconds(checks / 1000));

const stakeholders = catalog.valuePairs.map(({ id, alsoCalled }) => ({ id, words: alsoCalled }));
const synonyms = readSynonyms(folder);
let finder;
row(
  'preparing the finder',
  cpuSeconds(cpuOf(() => (finder = makeFinder(catalog.valueStatements, stakeholders, synonyms))) / 1000),
);
const queries = catalog.sampleQueries.flatMap((sample) => sample.queries.slice(0, 3));
row(
  'a query in the finder',
  `${median(queries.map((query) => cpuOf(() => finder.find(query)))).toFixed(1)} CPU ms`,
);

await builtByAstro(folder);
const fragments = readdirSync(join(folder, 'dist/pagefind/fragment')).filter((name) =>
  name.endsWith('.pf_fragment'),
);
row('files of the search index', String(fragments.length));
const { bytes, requests } = await inBrowser((browser) =>
  served(join(folder, 'dist'), (url) => firstVisit(browser, `${url}value/`)),
);
row('/value/ before the reader acts', kB(bytes), `${requests} requests`);
