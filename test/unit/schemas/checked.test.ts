import { expect, test } from 'vitest';
import { z } from 'zod';
import { checked } from '../../../src/schemas/checked.ts';

const schema = checked(
  z.strictObject({
    name: z.string().min(1, 'is empty - write it'),
    size: z.number().default(1),
    parts: z.array(z.strictObject({ label: z.string().max(3) })).default([]),
  }),
);

test('a value that fits comes with its defaults', () => {
  expect(schema.parse({ name: 'a' })).toEqual({ ok: true, value: { name: 'a', size: 1, parts: [] } });
});

test.each<[what: string, input: unknown, flaws: [field: string, message: string][]]>([
  ['a missing field', {}, [['name', 'is missing - write text']]],
  ['a message of our own as it is', { name: '' }, [['name', 'is empty - write it']]],
  [
    'another kind than the one expected',
    { name: 1 },
    [['name', 'is read as a number, and text is expected - put it into quotes']],
  ],
  [
    'each unknown field by itself',
    { name: 'a', nmae: 'a', szie: 2 },
    [
      ['nmae', 'is not a known field - remove it or correct its spelling'],
      ['szie', 'is not a known field - remove it or correct its spelling'],
    ],
  ],
  [
    'an unknown field deep inside with its path',
    { name: 'a', parts: [{ label: 'b' }, { label: 'c', lable: 'd' }] },
    [['parts.1.lable', 'is not a known field - remove it or correct its spelling']],
  ],
  [
    'all that is wrong at once',
    { size: 'big', parts: [{ label: 'long' }] },
    [
      ['name', 'is missing - write text'],
      ['size', 'is read as text, and a number is expected - write a number'],
      ['parts.0.label', 'has 4 characters, at most 3 allowed - shorten it'],
    ],
  ],
  [
    'a file that holds no record',
    null,
    [['file', 'is empty - write the fields of the record, or take the file away']],
  ],
])('reports %s', (_what, input, flaws) => {
  const result = schema.parse(input);
  expect(result.ok ? [] : result.flaws.map(({ field, message }) => [field, message])).toEqual(flaws);
});

test('what was written stays beside its flaws', () => {
  expect(schema.parse({ nmae: 'a' })).toMatchObject({ ok: false, input: { nmae: 'a' } });
});

test.each<[what: string, value: unknown, flaw: string, mend: string | undefined]>([
  ['a version', { text: 1 }, 'is read as a number, and text is expected - put it into quotes', 'quote'],
  ['a day', { text: new Date(0) }, 'is read as a date, and text is expected - put it into quotes', 'quote'],
  [
    'yes or no',
    { text: true },
    'is read as true or false, and text is expected - put it into quotes',
    'quote',
  ],
  [
    'a colon in an entry',
    { list: [{ 'One rule': 'write' }] },
    'has a colon and a blank inside its text, which YAML reads as a field - put the text into quotes',
    'quote',
  ],
  ['nothing', { text: null }, 'is empty - write text', undefined],
  [
    'a text for a list',
    { list: 'a, b' },
    'is read as text, and a list is expected - put it into square brackets',
    'list',
  ],
  [
    'hyphens without blanks',
    { list: '-a -b' },
    'has no blank behind its hyphens - put one between each hyphen and its entry',
    'hyphens',
  ],
  [
    'a number in quotes',
    { size: '5' },
    'is read as text, and a number is expected - take the quotes away',
    'unquote',
  ],
  ['half a number', { size: 1.5 }, 'is not a whole number - write one without a point', undefined],
  ['a word of its own', { word: 'grey' }, '"grey" is not allowed here - write one of red, green', undefined],
  ['no word', { word: undefined }, 'is missing - write one of red, green', undefined],
  ['neither of two kinds', { either: 'soon' }, 'is not a day - write one', undefined],
])('says of %s what it is and how to put it right', (_what, value, message, mend) => {
  const kinds = checked(
    z.strictObject({
      text: z.string().default(''),
      list: z.array(z.string()).default([]),
      size: z.number().int().default(1),
      word: z.enum(['red', 'green']),
      either: z
        .union([z.literal('undated'), z.string().regex(/^\d+$/, 'is not a day - write one')])
        .default('1'),
    }),
  );
  const result = kinds.parse({ word: 'red', ...(value as object) });
  expect(result.ok ? [] : result.flaws.map((flaw) => [flaw.message, flaw.mend])).toEqual([[message, mend]]);
});

test.each([
  ['at the top', { nmae: 'a' }, ['name', 'size', 'parts']],
  ['in an entry of a list', { name: 'a', parts: [{ lable: 'b' }] }, ['label']],
])('an unknown field %s comes with those that could stand there', (_where, input, allowed) => {
  const result = schema.parse(input);
  const unknown = result.ok ? undefined : result.flaws.find(({ given }) => given !== undefined);
  expect(unknown?.allowed).toEqual(allowed);
});
