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
  ['a missing field', {}, [['name', 'is missing - write a value (string)']]],
  ['a message of our own as it is', { name: '' }, [['name', 'is empty - write it']]],
  [
    'advice behind a message without',
    { name: 1 },
    [['name', 'Invalid input: expected string, received number - correct it']],
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
      ['name', 'is missing - write a value (string)'],
      ['size', 'Invalid input: expected number, received string - correct it'],
      ['parts.0.label', 'Too big: expected string to have <=3 characters - correct it'],
    ],
  ],
  [
    'a file that holds no record',
    null,
    [['file', 'Invalid input: expected object, received null - correct it']],
  ],
])('reports %s', (_what, input, flaws) => {
  expect(schema.parse(input)).toEqual({
    ok: false,
    flaws: flaws.map(([field, message]) => ({ field, message })),
  });
});
