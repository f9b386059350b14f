// What the last steps of the build wrote: the worker's list, the policies, the licenses.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { siteHeaders } from '../../src/server/site-headers.ts';
import type { Manifest } from '../../src/service-worker/manifest.ts';
import { base } from '../../src/integrations/settings.ts';
import { dist, eachPage, pages, textOf } from './site.ts';

const [first = ''] = textOf('sw.js').split('\n');
const build = JSON.parse(first.replace(/^const GROUNDWORK = |;$/g, '')) as Manifest;
const files = globSync('**/*', { cwd: dist, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dist.length + 1));
const isCompressed = (file: string): boolean => /\.(?:br|gz)$/.test(file);

test('the worker stores every file a reader may need, as it is', () => {
  const kept = Object.keys(build.files);
  const left = files.filter((file) => !kept.includes(file) && !isCompressed(file));
  expect(
    left.filter(
      (file) =>
        !/^(?:sw\.js|(?:api|book|cards|fhir|schema)\/.*|(?:.*\/)?index\.md|(?:llms(?:-full)?|robots)\.txt|_headers|_deploy\/.*|sitemap-.*\.xml|\.well-known\/.*|\.nojekyll)$/.test(
          file,
        ),
    ),
  ).toEqual([]);
  expect(kept.filter((file) => !files.includes(file))).toEqual([]);
  for (const [file, hash] of Object.entries(build.files)) {
    const found = createHash('sha256')
      .update(readFileSync(`${dist}/${file}`))
      .digest('hex');
    expect(`${file} ${found.slice(0, hash.length)}`).toBe(`${file} ${hash}`);
  }
  expect(build.base).toBe(base);
});

test('compressed files hold what the finished files hold, and no page or script is without', () => {
  for (const file of files.filter(isCompressed)) {
    const content = readFileSync(`${dist}/${file}`);
    const plain = file.endsWith('.br') ? brotliDecompressSync(content) : gunzipSync(content);
    expect([file, plain.equals(readFileSync(`${dist}/${file.slice(0, -3)}`))]).toEqual([file, true]);
  }
  const sent = files.filter((file) => /\.html$|^sw\.js$/.test(file));
  expect(sent.filter((file) => !files.includes(`${file}.br`) || !files.includes(`${file}.gz`))).toEqual([]);
});

test.each(eachPage)('%s begins with a policy for just what stands in it', (_url, { html, root }) => {
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const head = /<head><meta charset="utf-8"\/><meta http-equiv="content-security-policy" content="([^"]*)">/;
  const policy = head.exec(html)?.[1] ?? '';
  const named = [...policy.matchAll(/'sha256-[^']*'/g)].map(([one]) => one).sort();
  const inline = root
    .querySelectorAll('script:not([src]), style')
    .filter((element) => !element.getAttribute('type')?.endsWith('json'))
    .map(({ rawText }) => hashOf(rawText));
  expect(named).toEqual([...new Set(inline)].sort());
  expect(policy).not.toMatch(/unsafe-eval'(?<!'wasm-unsafe-eval')|script-src[^;]*unsafe-inline/);
  // Handlers in attributes and javascript: addresses could not work.
  const handlers = root
    .querySelectorAll('*')
    .filter(({ attributes }) => Object.keys(attributes).some((name) => name.startsWith('on')));
  expect(handlers.map(String)).toEqual([]);
  expect(root.querySelectorAll('a[href^="javascript:"]').map(String)).toEqual([]);
});

test.each(eachPage)('%s is written in the light theme, for readers without scripts', (_url, { root }) => {
  expect(root.querySelector('html')?.getAttribute('data-theme')).toBe('light');
});

test.each(eachPage)('%s has browsers tell nobody its address', (_url, { root }) => {
  expect(root.querySelector('meta[name="referrer"]')?.getAttribute('content')).toBe('no-referrer');
});

const headersOf = siteHeaders(dist);
const policyAt = (path: string): string => new Map(headersOf(path)).get('Content-Security-Policy') ?? '';
const hashes = /'sha256-[^']*'/g;

test.each(eachPage)(
  '%s is served with the policy that stands in it, and with those of its folder',
  (url, { html }) => {
    const own = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const served = policyAt(base + url.slice(1));
    const without = (policy: string): string => policy.replaceAll(/ 'sha256-[^']*'/g, '');
    expect(without(served)).toBe(`${without(own)}; frame-ancestors 'none'`);
    expect(served.match(hashes)).toEqual(expect.arrayContaining(own.match(hashes) ?? ['none']));
  },
);

test('hosts can take the headers, and answer missing addresses with a page that may show its style', () => {
  const missing = pages.find(({ url }) => url === '/404.html')?.html.match(hashes);
  for (const { url } of pages)
    expect(policyAt(base + url.slice(1)).match(hashes)).toEqual(expect.arrayContaining(missing ?? ['none']));
  // Cloudflare takes 100 rules, and 2,000 characters a line.
  const lines = textOf('_headers').split('\n');
  for (const line of lines) expect(line.length).toBeLessThan(2000);
  expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
});

test('the links at the foot of a page stand apart', () => {
  const foot = pages.find(({ url }) => url === '/privacy/')?.root.querySelector('.colophon');
  expect(foot?.text.replaceAll(/\s+/g, ' ')).toContain(
    'Privacy · Accessibility · Sources · Open data · Available offline',
  );
});

const free = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];
test('every package of which something reaches readers is listed with a license that lets us publish it', () => {
  const page = pages.find(({ url }) => url === '/licenses/');
  const listed = page?.root.querySelectorAll('[data-shipped-packages] details') ?? [];
  const named = listed.map((one) => {
    const [, name = '', version = '', license = ''] =
      /^(\S+) (\S+), (.+)$/.exec(one.querySelector('summary')?.text ?? '') ?? [];
    return { name, version, license, text: one.querySelector('pre')?.text ?? '' };
  });
  const names = named.map(({ name }) => name);
  for (const name of [
    '@astrojs/starlight',
    'astro',
    'docx',
    'fflate',
    'pagefind',
    'preact',
    'tinybase',
    'vite',
  ])
    expect(names).toContain(name);
  expect(named.filter(({ license }) => !free.includes(license))).toEqual([]);
  for (const { name, version, text } of named) {
    const manifest = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
      version: string;
    };
    expect([name, version]).toEqual([name, manifest.version]);
    expect(text.length).toBeGreaterThan(40);
  }
  // Copied into docx, which names neither as a package.
  const { text = '' } = named.find(({ name }) => name === 'docx') ?? {};
  expect(text).toContain('Copyright Joyent, Inc. and other Node contributors.');
  expect(text).toContain('Copyright (c) James Halliday');
});

/** Whether a script can be read to its end. */
const isWhole = (script: string): boolean => parseSync('script.js', script).errors.length === 0;

test('every script is whole', () => {
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(35);
  expect(scripts.filter((file) => !isWhole(textOf(file)))).toEqual([]);
});

test('every part of the search index is whole', () => {
  const parts = files.filter((file) => /^pagefind\/.*\.(?:pagefind|pf_\w+)$/.test(file));
  expect(parts.length).toBeGreaterThan(100);
  for (const file of parts) expect(() => gunzipSync(readFileSync(`${dist}/${file}`)), file).not.toThrow();
});

test('what is compiled into the search engine is listed in this very version', () => {
  const engine = gunzipSync(readFileSync(`${dist}/pagefind/wasm.en.pagefind`)).toString('latin1');
  const crates = new Set(
    [...engine.matchAll(/\/registry\/src\/[^/]+\/([a-z_-]+)-(\d[\w.]*)/g)].map(
      ([, name = '', version = '']) => `${name} ${version}`,
    ),
  );
  expect(crates.size).toBeGreaterThan(1);
  const { text = '' } = pages.find(({ url }) => url === '/licenses/')?.root ?? {};
  expect([...crates].filter((crate) => !text.includes(crate))).toEqual([]);
});
