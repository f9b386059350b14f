import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { markdownLinks } from '../../../src/integrations/markdown-links.ts';

// The plugin reads the records of the folder that the build runs in.
const before = process.cwd();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundwork-links-'));
  mkdirSync(join(folder, 'content/sources'), { recursive: true });
  writeFileSync(
    join(folder, 'content/sources/s20.yaml'),
    'title: Pictures\nparts: { e: { title: Bodies } }\n',
  );
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

const html = (markdown: string, base = '/'): string =>
  markdownToHtml(markdown, { hastPlugins: [markdownLinks({ base })] }).html.trim();

test.each([
  ['a page of the site stays', '[Value](/value/)', '<a href="/value/">Value</a>'],
  [
    'a term is marked, and explained by the script',
    '[FHIR](/glossary/#fhir)',
    '<a href="/glossary/#fhir" class="term">FHIR</a>',
  ],
  ['the glossary itself is no term', '[Glossary](/glossary/)', '<a href="/glossary/">Glossary</a>'],
  [
    'a source is a citation with its title',
    '[S20](/sources/#s20)',
    '<a href="/sources/#s20" class="cite" title="Pictures">S20</a>',
  ],
  [
    'so is a part of a source',
    '[S20e](/sources/#s20e)',
    '<a href="/sources/#s20e" class="cite" title="Pictures: Bodies">S20e</a>',
  ],
  ['a source that is not there has none', '[S9](/sources/#s9)', '<a href="/sources/#s9" class="cite">S9</a>'],
  [
    'a page below the sources is none',
    '[Gaps](/sources/unknown/#x)',
    '<a href="/sources/unknown/#x">Gaps</a>',
  ],
  ['a place on the same page stays', '[Below](#below)', '<a href="#below">Below</a>'],
  [
    'another site is marked as such',
    '[HL7](https://hl7.org/)',
    '<a href="https://hl7.org/" rel="external noopener">HL7</a>',
  ],
])('%s', (_what, markdown, expected) => {
  expect(html(markdown)).toBe(`<p>${expected}</p>`);
});

describe('under a path', () => {
  test.each([
    ['a page', '[Value](/value/)', '<a href="/x/value/">Value</a>'],
    ['the first page', '[Home](/)', '<a href="/x/">Home</a>'],
    ['a citation', '[S1](/sources/#s1)', '<a href="/x/sources/#s1" class="cite">S1</a>'],
    ['not a place on the same page', '[Below](#below)', '<a href="#below">Below</a>'],
  ])('%s', (_what, markdown, expected) => {
    expect(html(markdown, '/x/')).toBe(`<p>${expected}</p>`);
  });
});
