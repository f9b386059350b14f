// The sites that are measured, each in a folder of its own below the project, where its packages are found.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { writePage } from './content.mjs';
import { measured } from './measured.mjs';

const steps = resolve('scripts/bench/steps.config.mjs');

function emptyFolder(name) {
  const folder = resolve('test/.sites', `bench-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A copy of this project, to add content to. */
export function ownSite(name) {
  const folder = emptyFolder(name);
  for (const part of [
    'src',
    'public',
    'scripts',
    'content',
    'astro.config.mjs',
    'tsconfig.json',
    'package.json',
  ])
    cpSync(part, join(folder, part), { recursive: true });
  cpSync(steps, join(folder, 'steps.config.mjs'));
  return folder;
}

/** Starlight as it comes, with these pages: `{ path, title, description, body }`, the body in Markdown. */
export function starlightSite(name, pages) {
  const folder = emptyFolder(name);
  cpSync(steps, join(folder, 'steps.config.mjs'));
  // Astro bundles the packages that are named here.
  write(
    join(folder, 'package.json'),
    '{ "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }',
  );
  write(
    join(folder, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ integrations: [starlight({ title: 'Starlight' })] });
`,
  );
  write(
    join(folder, 'src/content.config.ts'),
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  for (const { path, title, description, body } of pages)
    writePage(join(folder, `src/content/docs/${path}.md`), { title, description }, body);
  return folder;
}

const layout = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{{ title }}</title>
    <meta name="description" content="{{ description }}" />
    <link rel="stylesheet" href="/style.css" />
    <link rel="stylesheet" href="/pagefind/pagefind-ui.css" />
    <script src="/pagefind/pagefind-ui.js"></script>
  </head>
  <body>
    <header><a href="/">Eleventy</a><div id="search"></div></header>
    <main data-pagefind-body><h1>{{ title }}</h1>{{ content }}</main>
    <script>new PagefindUI({ element: '#search', showSubResults: true });</script>
  </body>
</html>
`;

/** The sheet of a page written by hand: what makes plain HTML readable. */
export const sheet = `html{font:1.0625rem/1.65 system-ui,sans-serif;color:#222;background:#fff}
body{max-width:44rem;margin:0 auto;padding:1rem}
h1,h2,h3{line-height:1.25}
a{color:#0b57a4}
table{border-collapse:collapse}
th,td{padding:.4rem .8rem .4rem 0;border-bottom:1px solid #ccc;text-align:start;vertical-align:top}
`;

/** Eleventy in a temporary folder; undefined where the registry does not give it. */
export function installedEleventy() {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-eleventy-'));
  write(join(folder, 'package.json'), '{ "private": true }');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const { status } = spawnSync(
    npm[0],
    [...npm.slice(1), 'install', '--no-audit', '--no-fund', '--loglevel=error', '@11ty/eleventy'],
    {
      cwd: folder,
    },
  );
  return status === 0 ? folder : undefined;
}

/** Builds these pages with Eleventy and indexes them with Pagefind; resolves with the CPU seconds and the built folder. */
export async function builtByEleventy(folder, pages) {
  write(join(folder, 'site/_includes/page.html'), layout);
  write(join(folder, 'site/style.css'), sheet);
  write(
    join(folder, 'eleventy.config.cjs'),
    `module.exports = (settings) => { settings.addPassthroughCopy('site/style.css'); };
module.exports.config = { dir: { input: 'site', output: 'dist' }, markdownTemplateEngine: false, htmlTemplateEngine: 'liquid' };
`,
  );
  for (const { path, title, description, body } of pages)
    writePage(join(folder, `site/${path}.md`), { layout: 'page.html', title, description }, body);
  const eleventy = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  const built = await measured(process.execPath, [eleventy, '--quiet'], { cwd: folder });
  const pagefind = resolve('node_modules/pagefind/lib/runner/bin.cjs');
  const index = await measured(process.execPath, [pagefind, '--site', 'dist'], { cwd: folder });
  return { cpu: built.cpu + index.cpu, dist: join(folder, 'dist') };
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One page written by hand: its text as HTML and one small sheet in it. */
export function handWritten({ path, title, html }) {
  const folder = emptyFolder('hand');
  write(
    join(folder, path, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><link rel="icon" href="data:,"><style>${sheet}</style><body><main><h1>${escaped(title)}</h1>${html}</main></body></html>`,
  );
  return folder;
}
