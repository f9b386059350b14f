// What the finder makes of a question, and what it answers whatever is typed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_QUESTION } from '../../../../src/islands/value-finder/state.ts';
import { finder, statements } from './read.ts';

const ids = statements.map(({ id }) => id);
const found = (typed: string): string[] => finder.find(typed).hits.map(({ id }) => id);

test('without a question every statement stands in its own order', () => {
  expect(found('')).toEqual(ids);
  expect(found('  ?! ')).toEqual(ids);
});

test('words that say nothing leave nothing out', () => {
  expect(found('what is the')).toEqual(ids);
});

describe('the direction of a question', () => {
  test.each([
    ['what do vendors get', 'receives'],
    ['benefits for patients', 'receives'],
    ['what can we offer researchers', 'receives'],
    ['give the doctors', 'receives'],
    ["what's in it for payers", 'receives'],
    ['why vendors join', 'receives'],
    ['what do vendors give', 'gives'],
    ['get from vendors', 'gives'],
    ['what we ask of hospitals', 'gives'],
    ['what do we need from insurers', 'gives'],
    ['patients contribute', 'gives'],
    ['what can hospitals do for us', 'gives'],
    ['insurers and charts from hospitals', undefined],
    ['vendor code', undefined],
  ])('%s: %s', (typed, direction) => {
    expect(finder.find(typed).direction).toBe(direction);
  });

  test('a group and a direction are answered by what fits both, and by nothing else', () => {
    expect(found('what do vendors get')).toEqual([
      'vendors/receives/1',
      'vendors/receives/2',
      'vendors/receives/3',
    ]);
    expect(found('what government gives')).toEqual(ids.filter((id) => id.startsWith('regulators/gives/')));
  });
});

test('what comes from a group that hardly speaks of it is found with those who receive it', () => {
  expect(found('charts from hospitals')[0]).toBe('payers/receives/1');
  expect(found('money from hospitals')[0]).toBe('providers/gives/4');
});

test('a word that says the direction is looked for too, when it is a search word by itself', () => {
  expect(found('vendor contribution')[0]).toBe('vendors/gives/4');
});

test('a short word is not read as another that takes two more letters', () => {
  expect(finder.find('pass').corrections).toEqual([]);
});

test('an agency that wears two hats leads to both groups', () => {
  expect(new Set(found('CMS').map((id) => id.split('/')[0]))).toEqual(new Set(['regulators', 'payers']));
});

test('names of several words and of words run together or apart are one name', () => {
  for (const typed of ['health plan', 'healthplan', 'software company', 'start up', 'startup', 'care giver'])
    expect(finder.find(typed).wanted.map(({ stakeholders }) => stakeholders.size)).toEqual([1]);
});

test('says what it read a misspelt word as, and what nothing knows', () => {
  expect(finder.find('hosptial qwrtzp').corrections).toEqual([{ typed: 'hosptial', read: 'hospital' }]);
  expect(finder.find('hosptial qwrtzp').unknown).toEqual(['qwrtzp']);
  expect(finder.find('hospitals').corrections).toEqual([]);
  expect(finder.find('organisation').corrections).toEqual([]);
});

test('finds nothing for what nothing knows, and suggests what is near', () => {
  expect(found('xyzzyqq')).toEqual([]);
  expect(finder.suggest('hospaitles')).toContain('hospital');
  expect(finder.suggest('xyzzyqq')).toEqual([]);
});

test('finds while one types', () => {
  for (const typed of ['insu', 'insur', 'insure']) expect(found(typed)[0]).toMatch(/^payers\//);
  for (const typed of ['comp', 'compet', 'competit']) expect(found(typed)).toContain('vendors/receives/3');
});

test('tells what was found in the text and what in search words', () => {
  const { hits } = finder.find('rivals');
  expect([...(hits[0]?.marks ?? [])]).toEqual(['rival']);
  expect(hits[0]?.because).toEqual([]);
  const fax = finder.find('fax').hits[0];
  expect(fax?.because).toEqual([{ typed: 'fax', keyword: 'fax' }]);
  expect(fax?.marks.size).toBe(0);
});

test('answers anything with some of the statements, each once, the best first', () => {
  const words = fc.constantFrom(
    'vendors',
    'give',
    'money',
    'hosptial',
    'what',
    '<b>',
    '.*',
    '🙂',
    'שלום',
    'organisation',
  );
  const typed = fc.oneof(
    fc.string({ maxLength: LONGEST_QUESTION, unit: 'grapheme' }),
    fc.array(words).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const { hits } = finder.find(text);
      const names = hits.map(({ id }) => id);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((id) => ids.includes(id))).toBe(true);
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
    { numRuns: 60 },
  );
});

test('a word as long as a book does no harm', () => {
  expect(found('a'.repeat(100_000))).toEqual([]);
  expect(found('money '.repeat(10_000))[0]).toBe(found('money')[0]);
});

test('a word that only queries hold counts as it is written, and is named so', () => {
  const [best] = finder.find('hospital conferences').hits;
  expect(best?.id).toBe('providers/gives/1');
  const reasons = finder.find('management of charts').hits.flatMap(({ because }) => because);
  expect(reasons.map(({ keyword }) => keyword)).not.toContain('managment');
});

test('a misspelling is read as a word of the statements before one of the queries', () => {
  for (const [typed, read] of [
    ['dotors', 'doctors'],
    ['paients', 'patients'],
    ['experince', 'experience'],
    ['clinical trail ', 'trial'],
  ] as const)
    expect(finder.find(typed).corrections.map((one) => one.read)).toEqual([read]);
});

test('what is too far from every word is read as none', () => {
  for (const typed of ['colour', 'artificial']) expect(finder.find(typed).corrections).toEqual([]);
});

test('says which statements are of a group that the question names', () => {
  const hits = finder.find('payors').hits;
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.every(({ named, id }) => named && id.startsWith('payers/'))).toBe(true);
});
