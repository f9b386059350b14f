// What mail programs and people put behind a file is told, unless it may be work.
import { describe, expect, test } from 'vitest';
import { createInitiative } from '../../../../src/workbook/engine/initiative.ts';
import { writeFile } from '../../../../src/workbook/exchange/write-file.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { NOON } from '../world.ts';
import { good, kind, read } from './made-files.ts';

test.each([
  [
    'a signature',
    '\n\n-- \nAnn Smith\nmailto:ann@example.org {work}',
    '-- \nAnn Smith\nmailto:ann@example.org {work}',
  ],
  ['words on the same line', ' Sent from my "phone"', 'Sent from my "phone"'],
  ['blanks', '\r\n \t', ''],
])('a file with %s behind it is read, and what follows is told', (_, after, followed) => {
  const text = good();
  const whole = read(text);
  expect(read(text + after)).toEqual(whole.ok && { ok: true, file: { ...whole.file, followed } });
});

describe('a signature that begins as JSON does', () => {
  const whole = writeFile(
    createInitiative(schema, 'a', () => NOON),
    '2027-03-01',
  ).text;
  const signatures = ['[cid:image001.png@01D9]\nAnn Smith', '"Share early" (Ann)', '{Society of Hearts}'];

  test.each(signatures)(
    'is left out and told where the checksum says that the file is whole: %s',
    (after) => {
      const result = read(`${whole}\n${after}`);
      expect(result.ok && [result.file.checksum, result.file.followed]).toEqual(['fits', after]);
    },
  );

  test.each(signatures)('is refused where it may be work, with the way out: %s', (after) => {
    const { checksum, ...unproven } = JSON.parse(whole) as Record<string, unknown>;
    for (const file of [unproven, { ...unproven, checksum: `not ${String(checksum)}` }]) {
      const text = JSON.stringify(file);
      const result = read(`${text}\n${after}`);
      if (result.ok) throw new Error('read');
      expect(result.problem.kind).toBe('followed');
      expect(result.problem.advice).toContain('delete all from there to the end');
    }
  });

  test.each([whole, good(), '{"note": "more"}', '["more"]', `[cid:x]\n${whole}`])(
    'what may be a file is refused behind a whole one, too: %#',
    (after) => expect(kind(read(`${whole}\n${after}`))).toBe('followed'),
  );
});
