import { expect, test } from 'vitest';
import { joined, sentenceOf } from '../../../../src/islands/ui/sentence.ts';
import { plain } from '../../../../src/workbook/text/text.ts';

test.each([
  ['Saved in this browser at 10:00.', ['Saved in this browser at 10:00.']],
  ['“Ann” was removed.', ['“', { name: 'Ann' }, '” was removed.']],
  ['Undone: name is now “Ann”', ['Undone: name is now “', { name: 'Ann' }, '”']],
  [
    'Into “Heart”: name of “Heart” stays.',
    ['Into “', { name: 'Heart' }, '”: name of “', { name: 'Heart' }, '” stays.'],
  ],
  [
    'heart-2027-03-01.groundwork.json was handed to your browser to save.',
    [{ name: 'heart-2027-03-01.groundwork.json' }, ' was handed to your browser to save.'],
  ],
  [
    '(its name ends in .groundwork.json), up to',
    ['(its name ends in ', { name: '.groundwork.json' }, '), up to'],
  ],
  ['It holds “a.csv” and b.docx.', ['It holds “', { name: 'a.csv' }, '” and ', { name: 'b.docx' }, '.']],
  ['b.pptx was saved.', [{ name: 'b.pptx' }, ' was saved.']],
  ['Nothing is between “” these, nor behind “this.', ['Nothing is between “” these, nor behind “this.']],
  ['', []],
])('what %s gives as it is stands apart', (text, sentence) => {
  expect(sentenceOf(text)).toEqual(sentence);
  expect(plain(sentenceOf(text))).toBe(text);
});

test('parts of a line are joined, and those without words are left out', () => {
  expect(joined([{ name: ' ' }, 'archived', '', { name: 'Ann' }, 'late'])).toEqual([
    'archived',
    ' · ',
    { name: 'Ann' },
    ' · ',
    'late',
  ]);
  expect(joined(['', { name: '' }])).toEqual([]);
  expect(plain(joined(['One', 'two'], '; '))).toBe('One; two');
});
