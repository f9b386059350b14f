// What an independent reader finds in the Word files that we write.
import { expect, test } from 'vitest';
import { docxFile } from '../../src/workbook/documents/docx.ts';
import { sampleDocument } from '../unit/workbook/sample-document.ts';
import { readByOffice } from './libreoffice.ts';

const write = async (typed: string) => {
  const file = { document: sampleDocument(typed), name: 'Charter', today: '2027-03-01', says: '' };
  return (await docxFile(file)).bytes;
};

test.concurrent('a Word file opens with all its text, headings, lists and header row', async () => {
  const html = (await readByOffice('charter.docx', await write('“Über” 😀'), 'html')).toString('utf8');
  const text = (tag: string): string[] =>
    [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) =>
      inner
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  expect(html).toContain('<title>Charter: “Über” 😀</title>');
  expect(html).toMatch(/<body[^>]* lang="en-US"/);
  expect(text('h1').join()).toContain('Objective “Über” 😀');
  expect(text('h2')).toEqual(['Steps']);
  // It writes no end tags of list items.
  expect(text('ul').join()).toContain('One “Über” 😀');
  expect(text('ol')).toEqual(['First Second', 'First again']);
  expect(text('thead').join()).toContain('Who');
  expect(text('td').join()).toContain('Ann');
});

test.concurrent('controls, marks and halves of characters do not keep it from opening', async () => {
  const odd = '\u0000\u0008\u001F\u202Eabc\u2066 \uD800 \uFFFE\uFFFF <b>&amp;</b> ]]> \u0085\u2028end';
  const text = (await readByOffice('charter.docx', await write(odd), 'txt')).toString('utf8');
  expect(text).toContain('<b>&amp;</b> ]]>');
  expect(text).toContain('Nobody has decided');
  expect(text).toContain('Not a link');
});
