import { schema } from '../../../../src/workbook/schema/schema.ts';
import { DATA_VERSION } from '../../../../src/workbook/storage/migrations/index.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeInto } from '../merge-into.ts';
import { anyText } from '../any-text.ts';
import { MOST_FILE_BYTES } from '../../../../src/workbook/exchange/file-format.ts';
import { type FileResult, readFile } from '../../../../src/workbook/exchange/read-file.ts';
import { fileName } from '../../../../src/workbook/documents/file-name.ts';
import { writeFile } from '../../../../src/workbook/exchange/write-file.ts';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { readDetails, setDetails } from '../../../../src/workbook/engine/rows.ts';
import { scanJson } from '../../../../src/workbook/exchange/json-scan.ts';
import { histories, play } from '../edits.ts';
import { NOON } from '../world.ts';

const STAMP = 'PBs_-------AAAAA';

function filled(): Initiative {
  const initiative = createInitiative(schema, 'shared', () => NOON);
  setDetails(initiative, {
    name: 'Cardiology',
    specialty: 'Cardiology',
    host: 'join',
    startDate: '2027-01-01',
  });
  setItem(
    initiative,
    't1/ip',
    {
      state: 'na',
      reason: 'none',
      note: 'a\n"b"',
      owner: 'Ann',
      due: '2027-04-01',
      evidence: 'https://example.org/',
    },
    'Ownership',
  );
  return initiative;
}
const good = () => writeFile(filled(), '2027-03-01').text;
const file = (parts: object) =>
  JSON.stringify({
    format: 'groundwork-initiative',
    version: 1,
    exportedAt: '2027-03-01T12:00:00.000Z',
    content: {},
    ...parts,
  });
const items = (rows: unknown) => file({ content: { tables: { items: rows } } });
const kind = (result: FileResult) => (result.ok ? 'ok' : result.problem.kind);
const read = (text: string) => readFile(schema, text, NOON);

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
    ['Herz & Gefäße / 心', 'herz-gefa-e-2027-03-01.csv'],
    ['../../etc/passwd', 'etc-passwd-2027-03-01.csv'],
    ['心', 'initiative-2027-03-01.csv'],
    ['\u202Egpj.exe', 'gpj-exe-2027-03-01.csv'],
  ])('its name is safe: %s', (title, name) => expect(fileName(title, '2027-03-01', 'csv')).toBe(name));
});

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

describe('a bad file', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`i${String(index)}`, {}]));
  test.each<[name: string, text: string, kind: string, what: RegExp]>([
    ['over 20 MB', `"${'x'.repeat(MOST_FILE_BYTES)}"`, 'too-big', /larger than 20 MB/],
    [
      'over 20 MB in bytes only',
      file({ content: { note: '心'.repeat(7_000_000) } }),
      'too-big',
      /larger than 20 MB/,
    ],
    ['empty', ' \n', 'empty', /nothing in it/],
    ['a text', 'Dear Ann, here is the file', 'not-json', /not JSON/],
    ['HTML', '<!doctype html><script>alert(1)</script>', 'not-json', /not JSON/],
    ['a script', 'alert(1)', 'not-json', /not JSON/],
    ['a Word document', 'PK\u0003\u0004[Content_Types].xml', 'not-json', /not JSON/],
    ['a number', '5', 'not-json', /not JSON/],
    ['almost JSON', '{format: "groundwork-initiative"}', 'not-json', /not JSON/],
    ['two files in one', good() + good(), 'followed', /Behind the initiative stands “\{/],
    ['two files in one mail', `${good()}\n--\nAnn\n${good()}`, 'followed', /may be work/],
    ['closed too early', `${good()},"more":{}}`, 'followed', /stands “,"more":\{\}\}”/],
    ['cut off in a text', good().slice(0, 200), 'truncated', /ends in the middle/],
    ['cut off by one character', good().slice(0, -1), 'truncated', /ends in the middle/],
    ['nested 100,000 deep', deep, 'too-deep', /nested deeper/],
    [
      'nested deep in its content',
      items({ x: { note: [JSON.parse('['.repeat(15) + ']'.repeat(15)), STAMP] } }),
      'too-deep',
      /nested deeper/,
    ],
    ['a list', '[]', 'not-ours', /format is not/],
    ['another format', '{"resourceType":"Questionnaire"}', 'not-ours', /format is not/],
    ['a format that is no text', file({ format: ['groundwork-initiative'] }), 'not-ours', /format is not/],
    [
      'without version',
      file({ version: undefined }),
      'no-version',
      /not one that Groundwork has ever written/,
    ],
    ['version 0', file({ version: 0 }), 'no-version', /not one/],
    ['version 1.5', file({ version: 1.5 }), 'no-version', /not one/],
    ['version "1"', file({ version: '1' }), 'no-version', /not one/],
    ['version 1e999', file({}).replace('"version":1', '"version":1e999'), 'no-version', /not one/],
    [
      'a newer version',
      file({ version: DATA_VERSION + 1 }),
      'newer-version',
      new RegExp(`version ${DATA_VERSION + 1}; this page knows versions up to ${DATA_VERSION}\\.`),
    ],
    ['no time', file({ exportedAt: 'yesterday' }), 'wrong-content', /exportedAt: is not a time\./],
    ['no content', file({ content: null }), 'wrong-content', /content: is not a set of named entries\./],
    ['content that is a list', file({ content: [] }), 'wrong-content', /content: is not a set/],
    ['tables that are a list', file({ content: { tables: [] } }), 'wrong-content', /tables: is not a set/],
    ['a row that is a text', items({ x: 'done' }), 'wrong-content', /items › x: is not a set/],
    [
      'a cell without stamp',
      items({ x: { note: 'a' } }),
      'wrong-content',
      /items › x › note: is not a value with its time stamp\./,
    ],
    [
      'a cell with three parts',
      items({ x: { note: ['a', STAMP, 1] } }),
      'wrong-content',
      /is not a value with its time stamp/,
    ],
    [
      'a stamp that is none',
      items({ x: { note: ['a', 'yesterday'] } }),
      'wrong-content',
      /items › x › note: its time stamp is not one\./,
    ],
    [
      'an object in a cell',
      items({ x: { note: [{ toString: 1 }, STAMP] } }),
      'wrong-content',
      /is neither text, number nor yes or no/,
    ],
    [
      'infinity in a cell',
      items({ x: { mood: [1, STAMP] } }).replace('[1,', '[1e999,'),
      'wrong-content',
      /is neither text/,
    ],
    [
      'a state that is none',
      items({ x: { state: ['banana', STAMP] } }),
      'wrong-content',
      /items › x › state: is not one of todo, doing, done, na\./,
    ],
    [
      'a state of the wrong type',
      items({ x: { state: [1, STAMP] } }),
      'wrong-content',
      /items › x › state: is not one of/,
    ],
    [
      'a due day that is none',
      items({ x: { due: ['2027-02-30', STAMP] } }),
      'wrong-content',
      /items › x › due: is not a day/,
    ],
    [
      'a script as evidence',
      items({ x: { evidence: ['javascript:alert(1)', STAMP] } }),
      'wrong-content',
      /items › x › evidence: .*javascript: are not allowed/,
    ],
    [
      'a name that is a number',
      file({ content: { values: { name: [5, STAMP] } } }),
      'wrong-content',
      /name: is not text/,
    ],
    [
      'an endless note',
      items({ x: { note: ['x'.repeat(50_001), STAMP] } }),
      'wrong-content',
      /longer than 50000 characters/,
    ],
    [
      'a reserved character',
      items({ x: { mood: ['\uFFFC', STAMP] } }),
      'wrong-content',
      /stands for a lost one/,
    ],
    [
      'stamps seen that are none',
      file({ content: { seen: [5] } }),
      'wrong-content',
      /seen: is not a list of time stamps/,
    ],
    ['100,000 items', items(many), 'wrong-content', /items: has more than 10000 entries/],
    [
      '100,000 tables',
      file({ content: { tables: many } }),
      'wrong-content',
      /tables: has more than 40 entries/,
    ],
    [
      'a row __proto__',
      items({}).replace('"items":{}', `"items":{"__proto__":{"note":["a","${STAMP}"]}}`),
      'wrong-content',
      /items: has an entry with an impossible name/,
    ],
    [
      'a row with a part prototype',
      items({ 'ann/prototype': { note: ['a', STAMP] } }),
      'wrong-content',
      /items: has an entry with an impossible name/,
    ],
    [
      'a table constructor',
      file({ content: { tables: { constructor: {} } } }),
      'wrong-content',
      /tables: has an entry with an impossible name/,
    ],
    [
      'a cell prototype',
      items({ x: { prototype: ['a', STAMP] } }),
      'wrong-content',
      /x: has an entry with an impossible name/,
    ],
    ['a row without a name', items({ '': {} }), 'wrong-content', /impossible name/],
    [
      'an item twice',
      items({}).replace('{}', '{"t1/ip":{},"t1\\u002fip":{}}'),
      'duplicate-key',
      /“t1\/ip” stands in it twice/,
    ],
    [
      'two formats',
      good().replace('{', '{"format":"other",'),
      'duplicate-key',
      /“format” stands in it twice/,
    ],
  ])('%s is refused with its reason', (_, text, expected, what) => {
    const result = read(text);
    expect(kind(result)).toBe(expected);
    if (result.ok) return;
    expect(result.problem.what).toMatch(what);
    expect([result.problem.headline, result.problem.advice].every((words) => words.length > 10)).toBe(true);
    expect(result.problem.what.length).toBeLessThan(500);
  });

  test('lists at most five wrong places', () => {
    const wrong = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [`i${String(index)}`, { state: ['x', STAMP] }]),
    );
    const result = read(items(wrong));
    expect(result.ok ? '' : result.problem.what).toMatch(
      /( items › i\d › state: is not one of todo, doing, done, na\.){5} And 3 more\.$/,
    );
  });

  test('leaves the language as it was', () => {
    const bomb =
      '{"format":"groundwork-initiative","version":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"exportedAt":"2027-03-01","content":{}}';
    expect(kind(read(bomb))).toBe('ok');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('hundreds of generated bad files', () => {
  /** Reading must neither throw nor let anything through that would change what honest code reads. */
  const survives = (text: string): string => {
    const result = readFile(schema, text, NOON);
    if (!result.ok) return result.problem.kind;
    const initiative = createInitiative(schema, 'a', () => NOON);
    mergeInto(initiative, result.file.snapshot, 'Import');
    setItem(initiative, 'x', { note: 'still works' });
    expect(readItem(initiative, 'x').note).toBe('still works');
    return 'ok';
  };

  test('700 files with one place damaged', () => {
    const kinds = new Map<string, number>();
    const text = good();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(40), anyText(8), (at, length, junk) => {
        const outcome = survives(text.slice(0, at) + junk + text.slice(at + length));
        kinds.set(outcome, (kinds.get(outcome) ?? 0) + 1);
      }),
      { numRuns: 700 },
    );
    expect(
      [...kinds].reduce((sum, [outcome, count]) => sum + (outcome === 'ok' ? 0 : count), 0),
    ).toBeGreaterThan(500);
  });

  test('300 files with any JSON in place of the content, a table, a row, a cell', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constant([null, STAMP]),
      fc.tuple(fc.jsonValue(), fc.constant(STAMP)),
    );
    fc.assert(
      fc.property(value, fc.string(), (any, id) => {
        survives(JSON.stringify(any));
        survives(file({ content: any }));
        survives(file({ content: { tables: any, values: any, seen: any } }));
        survives(items({ [id]: any }));
        survives(items({ x: { [id]: any, note: any, state: any } }));
        survives(items({ x: { mood: [any, STAMP], note: ['a', any] } }));
      }),
      { numRuns: 300 },
    );
  });

  test('300 files of any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(survives(text)).not.toBe('ok');
      }),
      { numRuns: 300 },
    );
  });

  test('every truncated copy of a good file is reported as truncated', () => {
    const text = good();
    for (let at = 1; at < text.length; at++) expect(kind(read(text.slice(0, at)))).toBe('truncated');
  });

  test('300 files that honest pages wrote are good', () => {
    fc.assert(
      fc.property(histories(2), (history) => {
        for (const copy of play(history)) expect(survives(writeFile(copy, '2027-03-01').text)).toBe('ok');
      }),
      { numRuns: 300 },
    );
  });
});

describe('the look through a JSON text', () => {
  test('agrees with the parser about honest texts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect([
          scanJson(JSON.stringify(value), 20),
          scanJson(JSON.stringify(value, null, '\t'), 20),
        ]).toEqual([undefined, undefined]);
      }),
    );
  });
  test.each([
    '{"a":"}{][\\"","b":["{"]}',
    '{"a":{"a":{"a":1}},"b":{"a":1}}',
    '["a","a"]',
    '{"a":"a"}',
    '{"a\\\\":1,"a":2}',
  ])('finds nothing in %s', (text) => expect(scanJson(text, 5)).toBeUndefined());
});
