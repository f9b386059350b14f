// A bad file is refused with its reason, and changes nothing.
import { describe, expect, test } from 'vitest';
import { MOST_FILE_BYTES } from '../../../../src/workbook/exchange/file-format.ts';
import { DATA_VERSION } from '../../../../src/workbook/storage/migrations/index.ts';
import { file, good, items, kind, read, STAMP } from './made-files.ts';

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
