import { expect, test } from 'vitest';
import { withModuleLinks } from '../../../src/integrations/module-links.ts';

const chunks = new Map(
  Object.entries({
    'list.js': { imports: ['_astro/store.js'], dynamicImports: ['_astro/define.js'] },
    'define.js': { imports: ['_astro/store.js', '_astro/texts.js'], dynamicImports: ['_astro/word.js'] },
    'store.js': { imports: [], dynamicImports: [] },
    'texts.js': { imports: ['_astro/store.js'], dynamicImports: [] },
    'word.js': { imports: [], dynamicImports: [] },
  }).map(([file, chunk]) => [`_astro/${file}`, chunk]),
);
const page = (body: string): string => `<head></head><body>${body}</body>`;
const linked = (html: string): string[] =>
  [...html.matchAll(/<link rel="modulepreload" href="([^"]+)">/g)].map(([, href = '']) => href);

test('a page has a link to each module that its scripts import, and none to a script that it names itself', () => {
  const html = page('<script type="module" src="/x/_astro/list.js"></script>');
  expect(linked(withModuleLinks(html, chunks, false))).toEqual(['/x/_astro/store.js']);
});

test('a page that is there for its tool has links to what its script asks for at once', () => {
  const html = page('<script type="module" src="/_astro/list.js"></script>');
  expect(linked(withModuleLinks(html, chunks, true))).toEqual([
    '/_astro/store.js',
    '/_astro/define.js',
    '/_astro/texts.js',
  ]);
});

test('a page without scripts stays as it is', () => {
  expect(withModuleLinks(page('<script>1</script>'), chunks, true)).toBe(page('<script>1</script>'));
});
