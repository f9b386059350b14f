import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentMarkdown, markdownFile } from '../../../../src/workbook/documents/document.ts';
import { docxFile } from '../../../../src/workbook/documents/docx.ts';
import { anyText } from '../any-text.ts';
import { sampleDocument } from '../sample-document.ts';
import { unzip } from '../zip.ts';

const file = (typed?: string) => ({
  document: sampleDocument(typed),
  name: 'Cardiology charter',
  today: '2027-03-01',
  says: 'A charter.',
});

describe('Markdown', () => {
  test('has every kind of block', () => {
    expect(documentMarkdown(sampleDocument())).toMatchInlineSnapshot(`
      "# Charter: Typed

      As of 2027-03-01 Typed

      ## Objective Typed

      First line\\
      second line

      Next paragraph Typed

      - One Typed
      - [Source Typed](<https://example.org/a?b=1&c=%222%22>)

      ### Steps

      1. First
      2. Second

      1. First again

      | Who | Typed |
      | --- | --- |
      | Ann | a\\|b Typed<br>c |

      > **Open:** Nobody has decided Typed

      > Said Typed

      Not a link Typed
      "
    `);
  });

  test('is a file of its day', () => {
    const { name, mediaType, text } = markdownFile(file());
    expect([name, mediaType]).toEqual(['cardiology-charter-2027-03-01.md', 'text/markdown;charset=utf-8']);
    expect(text).toBe(documentMarkdown(sampleDocument()));
  });

  test('a cell cannot leave its row, a list item its list, a note its quotation', () => {
    const lines = (typed: string): string[] => documentMarkdown(sampleDocument(typed)).split('\n');
    for (const typed of ['x\ny', 'x\n\n# y', '| y |\n| - |', '\n> y\n\n- z']) {
      expect(lines(typed).filter((line) => line.startsWith('| '))).toHaveLength(3);
      expect(lines(typed).filter((line) => /^#+ /.test(line))).toHaveLength(3);
      expect(lines(typed).filter((line) => line.startsWith('- '))).toHaveLength(2);
    }
  });
});

describe('Word', () => {
  const partsOf = async (typed?: string) => unzip((await docxFile(file(typed))).bytes);
  /** The text of each paragraph, line breaks as they are. */
  const paragraphsIn = (xml: string): string[] =>
    [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inner = '']) =>
      [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([tag, text]) => (tag === '<w:br/>' ? '\n' : unescape(text ?? '')))
        .join(''),
    );
  const unescape = (text: string): string =>
    text.replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
    );

  test('has styles, lists, a header row, a language, a title and page numbers', async () => {
    const parts = await partsOf();
    const body = parts.get('word/document.xml') ?? '';
    expect([...body.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style)).toEqual(
      expect.arrayContaining([
        'Title',
        'Heading1',
        'Heading2',
        'ListParagraph',
        'GroundworkNote',
        'GroundworkQuote',
      ]),
    );
    expect(body.match(/<w:numPr>/g)).toHaveLength(5);
    expect(new Set(body.match(/<w:numId w:val="\d+"/g)).size).toBe(3);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-US"');
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Charter: Typed</dc:title>');
    expect([...parts].find(([name]) => name.startsWith('word/footer'))?.[1]).toMatch(/PAGE.*NUMPAGES/s);
  });

  test('holds all paragraphs; only checked addresses become links', async () => {
    const parts = await partsOf();
    expect(paragraphsIn(parts.get('word/document.xml') ?? '')).toEqual([
      'Charter: Typed',
      'As of 2027-03-01 Typed',
      'Objective Typed',
      'First line\nsecond line',
      'Next paragraph Typed',
      'One Typed',
      'Source Typed',
      'Steps',
      'First',
      'Second',
      'First again',
      'Who',
      'Typed',
      'Ann',
      'a|b Typed\nc',
      '',
      'Open: Nobody has decided Typed',
      'Said Typed',
      'Not a link Typed',
    ]);
    const targets = [...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="(http[^"]*)"/g)];
    expect(targets.map(([, target = '']) => unescape(target))).toEqual([
      'https://example.org/a?b=1&c=%222%22',
    ]);
  });

  test('text from right to left is set so', async () => {
    const body = (await partsOf('x')).get('word/document.xml') ?? '';
    expect(body).not.toMatch(/<w:bidi\/>|<w:rtl\/>/);
    const hebrew = await docxFile({
      ...file(),
      document: { title: 'x', about: '', blocks: [{ kind: 'paragraph', text: '1. שלום' }] },
    });
    expect(unzip(hebrew.bytes).get('word/document.xml')).toMatch(/<w:bidi\/>.*<w:rtl\/>.*שלום/s);
  });

  test('whatever is typed, every part is well-formed XML text', async () => {
    // Of XML 1.0: Char. Direction marks are closed in the paragraph that opened them.
    const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
    await fc.assert(
      fc.asyncProperty(anyText(), async (typed) => {
        for (const [name, xml] of await partsOf(typed)) {
          expect(notXml.exec(xml), name).toBeNull();
          expect(xml.replace(/<[^<>]*>/g, ''), name).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
