// Initiative files that an editor saved again in another encoding.
import { readFileSync } from 'node:fs';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileResult } from '../../../../src/workbook/exchange/read-file.ts';
import { readBytes } from '../../../../src/workbook/exchange/file-bytes.ts';
import { writeList } from '../../../../src/workbook/exchange/write-list.ts';
import { writeFile } from '../../../../src/workbook/exchange/write-file.ts';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { setDetails } from '../../../../src/workbook/engine/rows.ts';
import { anyText } from '../any-text.ts';
import { NOON } from '../world.ts';

const NOTE = 'Zürich – “naïve” € Œuvre';
function noted(note: string): Initiative {
  const initiative = createInitiative(schema, 'shared', () => NOON);
  setDetails(initiative, { name: 'Herz' });
  setItem(initiative, 'x', { note });
  return initiative;
}
const textOf = (note: string): string => writeFile(noted(note), '2027-03-01').text;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
/** Windows-1252, with `?` for what it does not have, as editors write it. */
function ansi(text: string): Uint8Array {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  return Uint8Array.from(Array.from(text), (letter) => bytes.get(letter) ?? 0x3f);
}

function one(bytes: Uint8Array): FileResult {
  const content = readBytes(schema, bytes, NOON);
  if (content.kind !== 'one') throw new Error('It was read as a list.');
  return content.result;
}
function noteIn(result: FileResult): string {
  if (!result.ok) return `refused: ${result.problem.kind}`;
  const initiative = createInitiative(schema, 'there', () => NOON);
  initiative.replica.mergeFrom(result.file.snapshot, 'import');
  return readItem(initiative, 'x').note;
}

describe('a file saved again as', () => {
  const text = textOf(NOTE);
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with BOM', utf8(`\uFEFF${text}`)],
    ['UTF-8 with BOM and line ends', utf8(`\uFEFF${JSON.stringify(JSON.parse(text), null, 1)}\r\n`)],
    ['UTF-16 LE', utf16le(text)],
    ['UTF-16 LE with BOM', utf16le(`\uFEFF${text}`)],
    ['UTF-16 BE', utf16be(text)],
    ['UTF-16 BE with BOM', utf16be(`\uFEFF${text}`)],
    ['Windows-1252, which holds all its letters', ansi(text)],
  ])('%s is read rightly', (_, bytes) => {
    const result = one(bytes);
    expect(noteIn(result)).toBe(NOTE);
    expect(result).toMatchObject({ file: { checksum: 'fits', lostLetters: 0 } });
  });

  test('Windows-1252, which lacks some of its letters, is reported as changed', () => {
    // Everything left is ASCII, so nothing is wrong with the encoding any more; the checksum tells.
    expect(one(ansi(textOf('心')))).toMatchObject({ ok: true, file: { checksum: 'differs' } });
    expect(noteIn(one(ansi(textOf('心 ü'))))).toBe('refused: encoding');
  });

  test('another page of “ANSI” is refused', () => {
    const cyrillic = Uint8Array.from(Buffer.from(textOf('\u00EF\u00F0\u00E8'), 'latin1'));
    const changed = Uint8Array.from(cyrillic, (byte) => (byte === 0xf0 ? 0xf1 : byte));
    expect(noteIn(one(changed))).toBe('refused: encoding');
  });
});

test('a file of the first edition that an old editor saved as ANSI is refused with the reason', () => {
  const result = one(readFileSync(new URL('../samples/saved-as-ansi.sample', import.meta.url)));
  if (result.ok) throw new Error('It was read.');
  expect(result.problem.headline).toBe('The letters in this file cannot be read');
  expect(result.problem.what).toContain('another encoding');
  expect(result.problem.advice).toContain('UTF-8');
});

test('a list of files in Windows-1252 is read as far as checksums prove it', () => {
  const old = textOf('ü').replace(/,"checksum":"[^"]*"/, '');
  const content = readBytes(schema, ansi(writeList([textOf(NOTE), old], NOON, '2027-03-01').text), NOON);
  if (content.kind !== 'list') throw new Error('It is no list.');
  expect(content.list.files.map(noteIn)).toEqual([NOTE, 'refused: encoding']);
});

test.each([
  ['a Word document', Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 0x80, 0xff), 'not-json'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xd, 0xa), 'not-json'],
  ['nothing', new Uint8Array(), 'empty'],
  [
    'UTF-8 that is cut off within a letter',
    utf8(textOf('ü')).slice(0, utf8(textOf('ü')).indexOf(0xc3) + 1),
    'truncated',
  ],
  ['half of a letter of UTF-16', utf16le(textOf('ü')).slice(0, -1), 'encoding'],
  ['a half character in UTF-16', utf16le(`{"a":"\uD800"}`), 'encoding'],
])('%s is refused with its reason', (_, bytes, kind) => expect(noteIn(one(bytes))).toBe(`refused: ${kind}`));

test('whatever was typed is read rightly or refused, in five encodings, never with other letters', () => {
  fc.assert(
    fc.property(anyText(40), (typed) => {
      const initiative = noted(typed);
      const { note } = readItem(initiative, 'x');
      const { text } = writeFile(initiative, '2027-03-01');
      for (const save of [utf8, utf16le, utf16be]) expect(noteIn(one(save(text)))).toBe(note);
      for (const bytes of [ansi(text), Uint8Array.from(Buffer.from(text, 'latin1'))]) {
        const result = one(bytes);
        if (result.ok && result.file.checksum === 'fits') expect(noteIn(result)).toBe(note);
        else expect(result.ok ? result.file.checksum : 'refused').not.toBe('none');
      }
    }),
    { numRuns: 300 },
  );
});
