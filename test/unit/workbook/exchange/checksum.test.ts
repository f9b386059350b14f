// The checksum in an initiative file: which changes it tells.
import { readFileSync } from 'node:fs';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checksumOf } from '../../../../src/workbook/exchange/checksum.ts';
import { type InitiativeFile, readFile } from '../../../../src/workbook/exchange/read-file.ts';
import { writeFile } from '../../../../src/workbook/exchange/write-file.ts';
import { createInitiative } from '../../../../src/workbook/engine/initiative.ts';
import { NOON } from '../world.ts';

const sample = (name: string) => readFileSync(new URL(`../samples/${name}`, import.meta.url), 'utf8');
function read(text: string): InitiativeFile {
  const result = readFile(schema, text, NOON);
  if (!result.ok) throw new Error(result.problem.what);
  return result.file;
}
/** All that the first edition's sample holds, as this version writes it. */
const full = (): string => {
  const initiative = createInitiative(schema, 'here', () => NOON);
  initiative.replica.mergeFrom(read(sample('v1-full-file.sample')).snapshot, 'import');
  return writeFile(initiative, '2027-03-01').text;
};

test('it is FNV-1a over the JSON without blanks and in the order of the keys, with its length', () => {
  // Worked out by another program: files that were saved must fit for ever.
  expect(checksumOf({ b: '1', a: { y: null, x: [1, 'ü\n'] } })).toBe('38-1856154832');
});

describe('a file that was only laid out anew', () => {
  const text = full();
  const parsed = JSON.parse(text) as Record<string, unknown>;
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, one]) => [key, turned(one)]),
          )
        : value;
  test.each([
    ['as it was saved', text],
    ['pretty-printed', JSON.stringify(parsed, null, 2)],
    ['with tabs and CRLF', JSON.stringify(parsed, null, '\t').replaceAll('\n', '\r\n')],
    ['with all keys turned round', JSON.stringify(turned(parsed))],
    ['with letters written as numbers', text.replaceAll('ä', '\\u00e4')],
  ])('fits: %s', (_, other) => expect(read(other).checksum).toBe('fits'));
});

test('a file of the first edition has none, and nothing is said of it', () => {
  expect(read(sample('v1-full-file.sample'))).toMatchObject({ checksum: 'none', lostLetters: 0 });
});

test('a file without one that has lost letters says in how many fields', () => {
  const lossy = sample('v1-full-file.sample')
    .replaceAll('ä', '\uFFFD')
    .replaceAll('“line”', '\uFFFDline\uFFFD');
  expect(read(lossy)).toMatchObject({ checksum: 'none', lostLetters: 2 });
});

test('half a character that somebody typed is no damage', () => {
  const initiative = createInitiative(schema, 'here', () => NOON);
  setItem(initiative, 'x', { note: 'a\uD800b' });
  expect(read(writeFile(initiative, '2027-03-01').text)).toMatchObject({ checksum: 'fits', lostLetters: 0 });
});

test.each([
  ['a word', 'Sooner care', 'Later care'],
  ['a day', '2027-06-30', '2027-06-29'],
  ['an id', '"t2/phases":', '"t2/phase":'],
  ['when it was saved', '"exportedAt":"2027', '"exportedAt":"2026'],
  ['the name at its top', '"initiative":{"id":"first', '"initiative":{"id":"other'],
  ['the checksum itself', '"checksum":"', '"checksum":"1'],
])('a file in which %s was changed is told', (_, from, to) => {
  const text = full();
  expect(text).toContain(from);
  expect(read(text.replace(from, to)).checksum).toBe('differs');
});

test('of 1,000 flips, cuts and doublings none that changes the content passes in silence', () => {
  const text = full();
  const whole = JSON.stringify(read(text).snapshot);
  const damages: Readonly<Record<string, (at: number, length: number) => string>> = {
    flip: (at, length) =>
      text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (length % 7))) + text.slice(at + 1),
    cut: (at, length) => text.slice(0, at) + text.slice(at + length),
    doubling: (at, length) => text.slice(0, at + length) + text.slice(at),
  };
  const seen = { refused: 0, told: 0, whole: 0, silent: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(damages)),
      fc.nat(text.length - 1),
      fc.integer({ min: 1, max: 60 }),
      (damage, at, length) => {
        const result = readFile(schema, damage(at, length), NOON);
        if (!result.ok) seen.refused += 1;
        else if (result.file.checksum === 'differs') seen.told += 1;
        else if (JSON.stringify(result.file.snapshot) === whole) seen.whole += 1;
        else seen.silent += 1;
      },
    ),
    { numRuns: 1_000, seed: 12 },
  );
  expect(seen.silent).toBe(0);
  expect(seen.told).toBeGreaterThan(200);
  // A blank for a blank, or a letter of the word "checksum": what was entered is as it was.
  expect(seen.whole).toBeLessThan(30);
});
