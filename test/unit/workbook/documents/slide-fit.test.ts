// How parts are laid out on slides: large where there is room, and nothing left out where there is none.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit, linesOf, SCALE, SMALL, textOf } from '../../../../src/workbook/documents/slide-fit.ts';
import type { SlidePart } from '../../../../src/workbook/documents/slides.ts';

const ROOM = { width: 852, height: 352 };
const point = (text: string): SlidePart => ({ kind: 'point', text });
const sentence = (words: number): string => `${Array(words).fill('standard').join(' ')}.`;

/** The height of the text itself, without the space between parts. */
const heightOf = (parts: readonly SlidePart[], size: number): number =>
  parts
    .flatMap((part) => [
      [part.text, SCALE[part.kind].size] as const,
      ...(part.kind === 'point' ? (part.small ?? []) : []).map((words) => [words, SMALL] as const),
    ])
    .reduce(
      (sum, [words, scale]) => sum + linesOf(textOf(words), ROOM.width / (size * scale)) * size * scale * 1.2,
      0,
    );

test('few words are large, more of them smaller, and too many go on to a further slide', () => {
  const sizes = [2, 5, 6, 12].map((count) => fit(Array(count).fill(point(sentence(16))), ROOM));
  expect(sizes.map((sheets) => [sheets.length, sheets[0]?.size])).toEqual([
    [1, 24],
    [1, 20],
    [1, 18],
    [2, 18],
  ]);
});

test('slides of one list are about as full as each other, and groups are kept apart before they are cut', () => {
  const sheets = fit(Array(9).fill(point(sentence(16))), ROOM);
  expect(sheets.map(({ parts }) => parts.length)).toEqual([5, 4]);
  const group = (title: string): SlidePart[] => [
    { kind: 'heading', text: title },
    ...Array<SlidePart>(4).fill(point(sentence(14))),
  ];
  const groups = fit([...group('Vendors'), ...group('Payers')], ROOM);
  expect(groups.map(({ parts }) => parts[0]?.text)).toEqual(['Vendors', 'Payers']);
});

test('whatever is written, it has room, and every word of it is there once, in order', () => {
  const part = fc.tuple(
    fc.constantFrom<SlidePart['kind']>('heading', 'text', 'point', 'lead'),
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.lorem({ maxCount: 200 }),
      fc.nat(2000).map((length) => 'x'.repeat(length)),
      fc.nat(900).map((length) => '漢字'.repeat(length)),
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (made) => {
      const parts = made.map(([kind, text]): SlidePart => ({
        kind,
        text: kind === 'heading' ? text.slice(0, 120) : text,
      }));
      const sheets = fit(parts, ROOM);
      for (const { size, parts: some } of sheets)
        expect(heightOf(some, size)).toBeLessThanOrEqual(ROOM.height);
      const letters = (all: readonly SlidePart[]): string =>
        all
          .map(({ text }) => textOf(text))
          .join('')
          .replace(/\s/g, '');
      expect(letters(sheets.flatMap((sheet) => sheet.parts))).toBe(letters(parts));
    }),
    { numRuns: 300 },
  );
});

test('a text that is cut ends with a sentence', () => {
  const sheets = fit([{ kind: 'text', text: Array(40).fill(sentence(9)).join(' ') }], ROOM);
  expect(sheets.length).toBeGreaterThan(1);
  for (const { parts } of sheets) for (const { text } of parts) expect(textOf(text)).toMatch(/\.$/);
});
