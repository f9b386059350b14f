// All initiatives in one file, and back.
import { describe, expect, test } from 'vitest';
import { createInitiative } from '../../../../src/workbook/engine/initiative.ts';
import { setDetails } from '../../../../src/workbook/engine/rows.ts';
import { MOST_FILE_BYTES } from '../../../../src/workbook/exchange/file-format.ts';
import { readFile } from '../../../../src/workbook/exchange/read-file.ts';
import { type FileList, readText } from '../../../../src/workbook/exchange/read-list.ts';
import { writeFile } from '../../../../src/workbook/exchange/write-file.ts';
import { fitsInFile, writeList } from '../../../../src/workbook/exchange/write-list.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { NOON } from '../world.ts';

function single(name: string): string {
  const initiative = createInitiative(schema, `id-of-${name}`, () => NOON);
  setDetails(initiative, { name });
  setItem(initiative, 'r/lead', { note: `Lines\nof ${name}` });
  return writeFile(initiative, '2027-03-01').text;
}
const NAMES = ['Hearts', 'Eyes', 'Skin'];
const SINGLES = NAMES.map(single);
const [hearts = '', eyes = ''] = SINGLES;
const whole = writeList(SINGLES, NOON, '2027-03-01');

function listIn(text: string): FileList {
  const content = readText(schema, text, NOON);
  if (content.kind !== 'list') throw new Error(JSON.stringify(content.result));
  return content.list;
}
/** The names of the initiatives, or why one was not read. */
const told = (text: string): string[] =>
  listIn(text).files.map((result) => (result.ok ? result.file.details.name : `(${result.problem.kind})`));
const kind = (text: string): string => {
  const content = readText(schema, text, NOON);
  if (content.kind === 'list') return 'list';
  return content.result.ok ? 'one' : content.result.problem.kind;
};

describe('a file of all initiatives', () => {
  test('says what it is, and holds what the single files hold', () => {
    expect(whole).toMatchObject({
      name: 'all-initiatives-2027-03-01.groundwork.json',
      mediaType: 'application/json',
      says: 'Everything in all 3 initiatives of this browser, archived ones too. Import it in another browser: you see what it would do with each of them before anything is written.',
    });
    expect(JSON.parse(whole.text)).toEqual({
      format: 'groundwork-initiatives',
      version: 1,
      exportedAt: '2027-03-01T12:00:00.000Z',
      count: 3,
      initiatives: SINGLES.map((text) => JSON.parse(text) as unknown),
    });
    expect(fitsInFile(whole)).toBe(true);
  });

  test.each([
    ['as it was written', whole.text],
    ['with a byte order mark and CRLF', `\uFEFF${whole.text.replaceAll('\n', '\r\n')}`],
    ['minified', JSON.stringify(JSON.parse(whole.text))],
    ['pretty-printed', JSON.stringify(JSON.parse(whole.text), null, 2)],
  ])('gives each initiative back: %s', (_, text) => {
    const { exportedAt, files, missing } = listIn(text);
    expect([exportedAt, missing]).toEqual([NOON, 0]);
    expect(files).toEqual(SINGLES.map((one) => readFile(schema, one, NOON)));
    expect(files.every((result) => result.ok && result.file.checksum === 'fits')).toBe(true);
  });

  test.each([whole.text, JSON.stringify(JSON.parse(whole.text))])(
    'with a signature behind it, told as such',
    (text) => {
      const { files, followed } = listIn(`${text}\n--\nAnn`);
      expect([files.length, followed]).toEqual([3, '--\nAnn']);
      expect(files.every(({ ok }) => ok)).toBe(true);
    },
  );

  test('damaged, with what begins as JSON does behind it, is refused: it may be cut off from the list', () => {
    const damaged = whole.text.replace(
      '{"format":"groundwork-initiative",',
      '{"format":"groundwork-initiative",,',
    );
    expect(kind(`${damaged}\n--\nAnn`)).toBe('list');
    expect(kind(`${damaged}\n[cid:image001.png]`)).toBe('followed');
  });

  test.each([whole.text, JSON.stringify(JSON.parse(whole.text))])(
    'with a signature behind it that begins as JSON does',
    (text) => {
      expect(listIn(`${text}\n[cid:image001.png]`).followed).toBe('[cid:image001.png]');
      expect(kind(`${text.replace('of Eyes', 'of Ears')}\n[cid:image001.png]`)).toBe('followed');
    },
  );

  test('a second list behind the first is no signature', () =>
    expect(kind(`${whole.text}\n${whole.text}`)).toBe('followed'));

  test('a file of one initiative is still one', () => expect(kind(hearts)).toBe('one'));
});

describe('of a damaged list', () => {
  test.each<[name: string, damage: (text: string) => string, left: string[]]>([
    ['a changed text', (text) => text.replace('of Eyes', 'of Ears'), NAMES],
    ['a lost bracket', (text) => text.replace(eyes, eyes.slice(0, -1)), ['Hearts', '(truncated)', 'Skin']],
    [
      'a lost quote',
      (text) => text.replace('"name":["Eyes"', '"name":["Eyes'),
      ['Hearts', '(truncated)', 'Skin'],
    ],
    [
      'a wrong state',
      (text) => text.replace('"note":["Lines\\nof Eyes"', '"state":["Eyes"'),
      ['Hearts', '(wrong-content)', 'Skin'],
    ],
    [
      'an entry twice in it',
      (text) => text.replace('"items":{', '"items":{},"items":{'),
      ['(duplicate-key)', 'Eyes', 'Skin'],
    ],
    [
      'a newer version',
      (text) => text.replace(eyes, eyes.replace(/"version":\d+/, '"version":99')),
      ['Hearts', '(newer-version)', 'Skin'],
    ],
    [
      'another format',
      (text) => text.replace(eyes, '{"resourceType":"Patient"}'),
      ['Hearts', '(not-ours)', 'Skin'],
    ],
    ['words', (text) => text.replace(eyes, 'Dear Ann'), ['Hearts', '(not-json)', 'Skin']],
  ])('with %s the others can be taken in', (_, damage, left) => {
    expect(damage(whole.text)).not.toBe(whole.text);
    expect(told(damage(whole.text))).toEqual(left);
  });

  test('a changed text is found by the checksum of its initiative alone', () => {
    const { files } = listIn(whole.text.replace('of Eyes', 'of Ears'));
    expect(files.map((result) => result.ok && result.file.checksum)).toEqual(['fits', 'differs', 'fits']);
  });

  test('every cut leaves what came before it, and says how many are missing', () => {
    const ends = SINGLES.map((one) => whole.text.indexOf(one) + one.length);
    for (let at = whole.text.indexOf('\n') + 2; at < whole.text.length; at += 7) {
      const { files, missing } = listIn(whole.text.slice(0, at));
      const left = files.filter((result) => result.ok);
      expect([left.length, files.length + missing]).toEqual([ends.filter((end) => end <= at).length, 3]);
      for (const result of files) if (!result.ok) expect(result.problem.kind).toBe('truncated');
    }
  });

  test('an initiative that was taken out is missed', () => {
    const parsed = JSON.parse(whole.text) as { initiatives: unknown[] };
    expect(listIn(JSON.stringify({ ...parsed, initiatives: parsed.initiatives.slice(1) })).missing).toBe(1);
  });
});

describe('a list is refused as a whole when', () => {
  const parsed = JSON.parse(whole.text) as object;
  test.each([
    ['it is cut off before the first initiative', whole.text.slice(0, 90), 'truncated'],
    ['it is cut off right behind its head', whole.text.slice(0, whole.text.indexOf('\n')), 'truncated'],
    ['it holds none', JSON.stringify({ ...parsed, initiatives: [] }), 'wrong-content'],
    ['its initiatives are no list', JSON.stringify({ ...parsed, initiatives: {} }), 'wrong-content'],
    ['it says no version', JSON.stringify({ ...parsed, version: '1' }), 'no-version'],
    ['it is newer', JSON.stringify({ ...parsed, version: 2 }), 'newer-version'],
    ['it is too big', whole.text + ' '.repeat(MOST_FILE_BYTES), 'too-big'],
    [
      'a key stands in it twice, and it is not laid out by line',
      JSON.stringify(parsed, null, 1).replace('"count"', '"version": 1, "count"'),
      'duplicate-key',
    ],
  ])('%s', (_, text, expected) => expect(kind(text)).toBe(expected));
});

test('what is too big to be imported again is known before it is saved', () => {
  const long = 'x'.repeat(MOST_FILE_BYTES / 2);
  expect(fitsInFile(writeList([long, long], NOON, '2027-03-01'))).toBe(false);
});
