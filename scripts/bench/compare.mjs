// What a reader gets and a build costs, beside other ways to publish the same text: `npm run bench`, or
// `npm run bench -- 5` for fewer visits than nine. Takes about ten minutes; prints, and passes or fails nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireNewNode } from '../run.mjs';

requireNewNode();
const { writeCompressed } = await import('../../src/integrations/compressed-files.ts');
const { inBrowser, served } = await import('./browser.mjs');
const { builtByAstro, median } = await import('./measured.mjs');
const { htmlOf, pagesIn } = await import('./page-text.mjs');
const { builtByEleventy, handWritten, installedEleventy, ownSite, starlightSite } =
  await import('./sites.mjs');
const { searchKeys } = await import('./search-keys.mjs');
const { stateChanges } = await import('./state-change.mjs');
const { firstResult, firstVisit, searches } = await import('./visits.mjs');

const RUNS = Number(process.argv[2] ?? 9);
/** A page to read of middling length, and what a reader of it may look for. */
const PATH = 'tracks/community-building/growth/';
const WORDS = 'radiation';
const FRAME_MS = 1000 / 60;

const versionOf = (name, from = '.') =>
  `${name} ${JSON.parse(readFileSync(join(from, 'node_modules', name, 'package.json'), 'utf8')).version}`;
const perPage = (cpu, pages) => `${((1000 * cpu) / pages.length).toFixed(0)} ms`;

const own = ownSite('own');
const { cpu } = await builtByAstro(own);
const pages = pagesIn(join(own, 'dist'));
const sites = [
  { name: 'Groundwork', dist: join(own, 'dist'), search: searches.ours, build: perPage(cpu, pages) },
];

const starlight = starlightSite('starlight', pages);
sites.push({
  name: 'Starlight as it comes',
  build: perPage((await builtByAstro(starlight)).cpu, pages),
  dist: join(starlight, 'dist'),
  search: searches.starlight,
});

const eleventy = installedEleventy();
if (eleventy) {
  const built = await builtByEleventy(eleventy, pages);
  sites.push({
    name: 'Eleventy with Pagefind',
    dist: built.dist,
    search: searches.eleventy,
    build: perPage(built.cpu, pages),
  });
}

const text = htmlOf(join(starlight, 'dist'), `${PATH}index.html`, 'main .sl-markdown-content');
const { title } = pages.find(({ path }) => path === `${PATH}index`);
sites.push({
  name: 'A page written by hand',
  dist: handWritten({ path: PATH, title, html: text }),
  build: '-',
});

for (const { dist } of sites.slice(1)) await writeCompressed(dist);

/** Serves all sites at once, so that their visits can take turns. */
const servingAll = ([site, ...others], work) =>
  site ? served(site.dist, (url) => servingAll(others, (urls) => work([url, ...urls]))) : work([]);

await inBrowser((browser) =>
  servingAll(sites, async (urls) => {
    const visits = sites.map(() => []);
    const results = sites.map(() => []);
    for (let run = 0; run < RUNS; run += 1)
      for (const [i, { search }] of sites.entries()) {
        visits[i].push(await firstVisit(browser, urls[i] + PATH));
        if (search) results[i].push(await firstResult(browser, urls[i] + PATH, search, WORDS));
      }
    const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
    const row = (name, values) =>
      console.log(name.padEnd(24) + values.map((value) => value.padStart(15)).join(''));
    console.log(
      [
        `\nOne page of ${pages.length}, /${PATH}: medians of ${RUNS} first visits in turns,`,
        'with 150 ms, 1.6 Mbit/s and a CPU slowed 4 times. The build is CPU per page, search included and compressed files not.\n',
      ].join('\n'),
    );
    row('', ['bytes', 'requests', 'first paint', 'largest paint', 'blocked', 'first result', 'build']);
    for (const [i, { name, build }] of sites.entries()) {
      const of = (key) => median(visits[i].map((visit) => visit[key]));
      row(name, [
        kB(of('bytes')),
        String(of('requests')),
        `${of('first').toFixed(0)} ms`,
        `${of('largest').toFixed(0)} ms`,
        `${of('blocked').toFixed(0)} ms`,
        results[i].length > 0 ? kB(median(results[i])) : '-',
        build,
      ]);
    }
    if (!eleventy) console.log('Eleventy with Pagefind is not available: the registry did not give it.');

    const changes = await stateChanges(browser, urls[0]);
    const typical = median(changes);
    console.log(
      `\nA changed state in a checklist takes ${typical.toFixed(1)} ms of script and layout, ${(typical / FRAME_MS).toFixed(2)} of a frame.`,
    );
    const keys = await searchKeys(browser, urls[0]);
    console.log(
      `\nA key in the search costs at most ${Math.max(...keys.map(({ length }) => length))} long tasks, the longest of ${Math.max(0, ...keys.flat()).toFixed(0)} ms, on a CPU slowed six times.`,
    );
    console.log(
      `\n${new Date().toISOString().slice(0, 10)}, Node ${process.version}, Chromium ${browser.version()}, ${[
        versionOf('astro'),
        versionOf('@astrojs/starlight'),
        versionOf('pagefind'),
        ...(eleventy ? [versionOf('@11ty/eleventy', eleventy)] : []),
      ].join(', ')}`,
    );
  }),
);
