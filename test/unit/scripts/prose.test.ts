import { describe, expect, test } from 'vitest';
import { paragraphsOf, readingEase, sentencesOf } from '../../../scripts/content/prose.ts';

describe('sentences', () => {
  test.each([
    ['two', 'One is here. Another follows!', ['One is here.', 'Another follows!']],
    ['dots that end none', 'Ask e.g. Dr. Lee or the U.S. Senate.', ['Ask e.g. Dr. Lee or the U.S. Senate.']],
    ['figures', 'Version 4.0.1 came in 2019. It is old.', ['Version 4.0.1 came in 2019.', 'It is old.']],
    ['a name in small letters', 'It is minimal. mCODE is too.', ['It is minimal.', 'mCODE is too.']],
    ['over a line break', 'One\nis here.', ['One is here.']],
    ['marks alone are none', '– –', []],
  ])('%s', (_what, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

test('paragraphs, entries and cells stand alone; headings and code are left out', () => {
  const markdown = [
    '## A heading',
    'A paragraph',
    'goes on.',
    '',
    '- An entry.',
    '1. Another [entry](/x/).',
    '| Cell one | Cell two |',
    '| -------- | -------- |',
    ':::note[A title]',
    'A note.',
    ':::',
    '> A quote.',
    '>',
    '> 1. Its entry.',
    '```sh',
    'npm start',
    '```',
  ].join('\n');
  expect(paragraphsOf(markdown)).toEqual([
    'A paragraph goes on.',
    'An entry.',
    'Another entry.',
    'Cell one',
    'Cell two',
    'A title',
    'A note.',
    'A quote.',
    'Its entry.',
  ]);
});

test('source marks are no words, and neither are headings in bold before a paragraph', () => {
  const markdown = [
    '**Report it.** It takes a minute [S1](/sources/#s1) [S20a](/sources/#s20a).',
    '',
    '1. **The question:** who pays?',
    '2. A **short.** word',
  ].join('\n');
  expect(paragraphsOf(markdown)).toEqual(['It takes a minute.', 'who pays?', 'A short. word']);
});

describe('reading ease', () => {
  const easy = 'The cat sat on the mat. The dog ran to the door. ';
  const hard =
    'Interoperability considerations necessitate multidisciplinary harmonization of heterogeneous terminological representations. ';

  test('short words in short sentences are easier than long ones in long sentences', () => {
    const [one = 0, other = 0] = [easy.repeat(12), hard.repeat(12)].map((text) => readingEase([text.trim()]));
    expect(one).toBeGreaterThan(100);
    expect(other).toBeLessThan(0);
  });

  test('a short text says nothing', () => {
    expect(readingEase([easy.trim()])).toBeUndefined();
  });

  test('labels without a full stop do not count', () => {
    expect(readingEase(Array.from({ length: 60 }, () => 'A label'))).toBeUndefined();
  });
});
