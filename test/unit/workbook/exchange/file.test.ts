// A file holds all that was entered, and brings it to another browser.
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { createInitiative } from '../../../../src/workbook/engine/initiative.ts';
import { readDetails } from '../../../../src/workbook/engine/rows.ts';
import { fileName, workFileName } from '../../../../src/workbook/documents/file-name.ts';
import { writeFile } from '../../../../src/workbook/exchange/write-file.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { DATA_VERSION } from '../../../../src/workbook/storage/migrations/index.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { anyText } from '../any-text.ts';
import { mergeInto } from '../merge-into.ts';
import { NOON } from '../world.ts';
import { file, good, items, kind, read, STAMP, filled } from './made-files.ts';

describe('an initiative file', () => {
  test('with a day of the first century, which could be typed once, is read as it is', () => {
    const result = read(items({ x: { due: ['0027-02-28', STAMP] } }));
    if (!result.ok) throw new Error(result.problem.kind);
    const initiative = createInitiative(schema, 'own', () => NOON);
    initiative.replica.mergeFrom(result.file.snapshot, 'import');
    expect(readItem(initiative, 'x').due).toBe('0027-02-28');
    expect(writeFile(initiative, '2027-03-01').text).toContain('0027-02-28');
  });

  test('says what it is', () => {
    const { name, mediaType, text, says } = writeFile(filled(), '2027-03-01');
    expect([name, mediaType]).toEqual(['cardiology-2027-03-01.groundwork.json', 'application/json']);
    expect(says).toBe(
      "Everything in “Cardiology”: the work on 1 checklist item and all that the tools keep. Import it in another browser to go on there, or to merge it with a colleague's.",
    );
    expect(JSON.parse(text)).toMatchObject({
      format: 'groundwork-initiative',
      version: DATA_VERSION,
      exportedAt: '2027-03-01T12:00:00.000Z',
      initiative: {
        id: 'shared',
        name: 'Cardiology',
        specialty: 'Cardiology',
        host: 'join',
        startDate: '2027-01-01',
      },
    });
  });

  test('brings everything to another browser', () => {
    const result = read(good());
    if (!result.ok) throw new Error(result.problem.what);
    expect(result.file).toMatchObject({
      exportedAt: NOON,
      ahead: 0,
      details: { id: 'shared', name: 'Cardiology', host: 'join' },
    });
    const there = createInitiative(schema, 'there', () => NOON);
    mergeInto(there, result.file.snapshot, 'Import');
    expect(readItem(there, 't1/ip')).toEqual(readItem(filled(), 't1/ip'));
    expect(readDetails(there)).toEqual(readDetails(filled()));
  });

  test('holds whatever can be typed, over 300 random initiatives', () => {
    fc.assert(
      fc.property(anyText(200), anyText(100), (note, owner) => {
        const initiative = createInitiative(schema, 'a', () => NOON);
        setItem(initiative, 'x', { note, owner });
        const result = read(writeFile(initiative, '2027-03-01').text);
        if (!result.ok) throw new Error(result.problem.what);
        const there = createInitiative(schema, 'b', () => NOON);
        mergeInto(there, result.file.snapshot, 'Import');
        expect(readItem(there, 'x')).toEqual(readItem(initiative, 'x'));
      }),
      { numRuns: 300 },
    );
  });

  test('keeps tables and fields of other versions of the tools', () => {
    const unknown = { later: { a: { b: [1, STAMP] } }, items: { x: { mood: ['good', STAMP] } } };
    const result = read(file({ content: { tables: unknown, values: { motto: [true, STAMP] } } }));
    if (!result.ok) throw new Error(result.problem.what);
    const initiative = createInitiative(schema, 'a', () => NOON);
    mergeInto(initiative, result.file.snapshot, 'Import');
    expect(JSON.parse(writeFile(initiative, '2027-03-01').text)).toMatchObject({
      content: { tables: unknown, values: { motto: [true, STAMP] } },
    });
  });

  test.each([
    ['a no-break space before and behind', (text: string) => `\u00A0${text}\u00A0`],
    ['a form feed behind', (text: string) => `${text}\f\n`],
    ['a byte order mark behind', (text: string) => `\uFEFF${text}\uFEFF`],
  ])('may have white space around it that is none of JSON’s: %s', (_, around) =>
    expect(kind(read(around(good())))).toBe('ok'),
  );

  test('may begin with a byte order mark and have its keys in any order', () => {
    const { format, ...rest } = JSON.parse(good()) as Record<string, unknown>;
    expect(kind(read(`\uFEFF\n${JSON.stringify({ ...rest, format }, null, 2)}\n`))).toBe('ok');
  });

  test.each([
    ['Herz & Gefäße / 心', 'herz-gefaße-心-2027-03-01.csv'],
    ['../../etc/passwd', 'etc-passwd-2027-03-01.csv'],
    ['CON: "a"|<b>?*', 'con-a-b-2027-03-01.csv'],
    ['हृदय', 'हृदय-2027-03-01.csv'],
    ['\u{1F600}', 'initiative-2027-03-01.csv'],
    [`${'a'.repeat(59)}\u{20000}`, `${'a'.repeat(59)}-2027-03-01.csv`],
    ['\u202Egpj.exe', 'gpj-exe-2027-03-01.csv'],
  ])('its name is safe: %s', (title, name) => expect(fileName(title, '2027-03-01', 'csv')).toBe(name));

  test('its name is not too long for any system, in any script', () => {
    const name = workFileName('心'.repeat(120), '2027-03-31-2359', 'ж'.repeat(120));
    expect(name).toMatch(/^心+-2027-03-31-2359-ж+\.groundwork\.json$/);
    expect(new TextEncoder().encode(name).length).toBeLessThan(255);
  });
});
