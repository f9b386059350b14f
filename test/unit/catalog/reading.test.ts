import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { countWords, minutesFor, plainText, textsOf } from '../../../src/catalog/reading.ts';
import { smallRecords, type Change } from '../records.ts';

describe('what a reader sees of Markdown', () => {
  test.each([
    ['a link is its words', 'See [the *charter*](/governance/charter/#ip) now.', 'See the charter now.'],
    ['code is passed over', 'Type\n```sh\nnpm run dev\n```\nand wait.', 'Type and wait.'],
    [
      'so are imports and components',
      "import A from '~/A.astro';\n\nBefore\n\n<A size={2} />\n\nafter.",
      'Before after.',
    ],
    ['and comments', 'One <!-- two --> three {/* four */} five.', 'One three five.'],
    ['the title of a note counts', ':::note[Worth knowing]\nText.\n:::', 'Worth knowing Text.'],
    ['marks are no words', '## Head\n\n- **Bold** and _soft_ `code`', 'Head - Bold and soft code'],
    ['a table is its cells', '| One | Two |\n| --- | :-: |\n| three | four |', 'One Two three four'],
    ['a name with a low line stays', 'the snake_case word', 'the snake_case word'],
  ])('%s', (_what, markdown, expected) => {
    expect(plainText(markdown).replace(/\s+/g, ' ').trim()).toBe(expected);
  });
});

test('words have a letter or a figure', () => {
  expect(countWords('Two words – and 3 more: done.')).toBe(6);
  expect(countWords(' - ')).toBe(0);
});

test('words that are only searched for are no text', () => {
  const statement = {
    text: 'One report instead of four.',
    keywords: ['less paper', 'fewer forms'],
  };
  expect(textsOf({ alsoCalled: ['health plans'], receives: [statement] })).toEqual([
    'One report instead of four.',
  ]);
});

test('the texts of a record, however deep, without ids and addresses', () => {
  const record = {
    id: 'a',
    title: 'A title',
    url: '/x/',
    list: [{ text: 'Some text.', order: 1 }],
    none: null,
  };
  expect(textsOf(record)).toEqual(['A title', 'Some text.']);
});

test.each([
  [0, 1],
  [1, 1],
  [220, 1],
  [221, 2],
  [2200, 10],
])('%i words take %i min', (words, minutes) => {
  expect(minutesFor(words)).toBe(minutes);
});

describe('minutes of a page', () => {
  const minutes = (change: Change) => buildCatalog(smallRecords(change)).minutes;
  const body = 'word '.repeat(300);

  test('a page of the guide', () => {
    expect(minutes({ guide: { privacy: { body } } }).get('/privacy/')).toBe(2);
  });

  test('a record with a page of its own', () => {
    expect(minutes({ tracks: { 'community-building': { body } } }).get('/tracks/community-building/')).toBe(
      2,
    );
  });

  test('a record on a page of the guide counts there', () => {
    const change: Change = {
      guide: { champions: { body: 'word '.repeat(200) } },
      'champion-criteria': { 'know-the-field': { body: 'word '.repeat(200) } },
    };
    expect(minutes(change).get('/champions/')).toBe(2);
  });

  test('what is looked up or worked through has none', () => {
    const all = minutes({});
    for (const url of ['/glossary/', '/sources/', '/resources/', '/start/readiness/', '/changes/']) {
      expect(all.has(url)).toBe(false);
    }
  });
});
