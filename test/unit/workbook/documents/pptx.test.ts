// The file of slides: its parts name each other rightly, since PowerPoint repairs or refuses what LibreOffice forgives.
import { strFromU8, unzipSync } from 'fflate';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { pptxFile } from '../../../../src/workbook/documents/pptx.ts';

const file = (title = 'Value brief') =>
  pptxFile({
    slides: {
      title,
      about: 'Eye care\n31 March 2027',
      foot: 'Eye care',
      notes: ['Made with Groundwork.'],
      slides: [
        {
          title: 'Evidence',
          parts: [
            { kind: 'heading', text: title },
            {
              kind: 'point',
              text: 'A pilot',
              small: [
                { text: 'Report', href: 'https://example.org/?a=1&b=2' },
                { text: 'No link', href: 'javascript:alert(1)' },
              ],
            },
          ],
          notes: ['From S1.'],
        },
        { title: 'Our request', parts: [{ kind: 'lead', text: 'Read it?' }], notes: [] },
      ],
    },
    name: title,
    today: '2027-03-31',
    says: '',
  });
const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));

test('the name and the kind of the file are those of the others', () => {
  const { name, mediaType } = file();
  expect(name).toBe('value-brief-2027-03-31.pptx');
  expect(mediaType).toBe('application/vnd.openxmlformats-officedocument.presentationml.presentation');
});

/** The values of an attribute, in order. */
const all = (text: string, attribute: string): string[] =>
  [...text.matchAll(new RegExp(`[ ]${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

test('every part is listed with its kind, and every reference leads to a part', () => {
  const parts = partsOf(file().bytes);
  expect(all(parts.get('[Content_Types].xml') ?? '', 'PartName').toSorted()).toEqual(
    [...parts.keys()]
      .filter((name) => !name.endsWith('.rels') && !name.startsWith('['))
      .map((name) => `/${name}`)
      .toSorted(),
  );
  for (const [name, text] of parts) {
    if (!name.endsWith('.rels')) continue;
    const owner = name.replace('_rels/', '').replace(/\.rels$/, '');
    const targets = all(text.replace(/<Relationship [^>]* TargetMode="External"\/>/g, ''), 'Target');
    const missing = targets.filter((target) => !parts.has(posix.join(posix.dirname(owner), target)));
    expect([name, missing]).toEqual([name, []]);
    const used = all(parts.get(owner) ?? '', 'r:id');
    expect(used.filter((id) => !all(text, 'Id').includes(id))).toEqual([]);
  }
});

test('no two shapes of a slide have one id, and each slide has its title and its notes', () => {
  const parts = partsOf(file().bytes);
  const slides = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  expect(slides).toHaveLength(3);
  for (const name of slides) {
    const text = parts.get(name) ?? '';
    const ids = all(text, 'id').filter((id) => /^\d+$/.test(id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(text).toMatch(/<p:ph type="(?:title|ctrTitle)"\/>/);
    expect(parts.get(`ppt/slides/_rels/${name.slice(11)}.rels`)).toContain('relationships/notesSlide"');
  }
  expect(parts.get('ppt/notesSlides/notesSlide2.xml')).toContain('From S1.');
});

test('a link is checked, and text cannot become markup', () => {
  const parts = partsOf(file('</a:t> & “Über” \u0000\uFFFE').bytes);
  const links = parts.get('ppt/slides/_rels/slide2.xml.rels') ?? '';
  expect(links).toContain('Target="https://example.org/?a=1&amp;b=2" TargetMode="External"');
  expect(links).not.toContain('javascript');
  expect(parts.get('ppt/slides/slide1.xml')).toContain('<a:t>&lt;/a:t&gt; &amp; “Über” </a:t>');
});

test('equal slides are equal files', () => {
  expect(file().bytes).toEqual(file().bytes);
});
