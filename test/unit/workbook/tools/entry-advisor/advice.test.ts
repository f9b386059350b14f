import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../../../src/catalog/catalog.ts';
import { readRecords } from '../../../../../src/catalog/read-records.ts';
import {
  adviceFor,
  type Answers,
  type EntryBody,
} from '../../../../../src/workbook/tools/entry-advisor/advice.ts';

const bodies: readonly EntryBody[] = buildCatalog(readRecords(process.cwd())).governanceBodies;
const answers = (time: string, money: string, influence: string, expertise: string): Answers =>
  ({ time, money, influence, expertise }) as Answers;
const all = ['light', 'regular', 'heavy'].flatMap((time) =>
  ['none', 'seat', 'fee'].flatMap((money) =>
    ['informed', 'content', 'direction'].flatMap((influence) =>
      ['learning', 'clinical', 'technical', 'organizing'].map((expertise) =>
        answers(time, money, influence, expertise),
      ),
    ),
  ),
);
const advise = (...given: Parameters<typeof answers>) => {
  const advice = adviceFor(bodies, answers(...given));
  if (advice === undefined) throw new Error('no advice');
  return advice;
};

describe('every combination of answers', () => {
  test('is one of 108', () => expect(new Set(all.map((one) => Object.values(one).join())).size).toBe(108));

  test.each(all)('$time time, $money, $influence, $expertise: advice that its record allows', (given) => {
    const advice = adviceFor(bodies, given);
    if (advice === undefined) throw new Error('no advice');
    const { body, reasons, also, later } = advice;
    const order = ['light', 'regular', 'heavy'];
    for (const { fit } of [body, ...also]) {
      expect(['anyone', 'members', 'clinical-experts']).toContain(fit.entry);
      if (fit.entry === 'members') expect(given.money).not.toBe('none');
      if (fit.entry === 'clinical-experts') expect(given.expertise).toBe('clinical');
      expect(order.indexOf(fit.time)).toBeLessThanOrEqual(order.indexOf(given.time));
    }
    expect(reasons.length).toBe(4);
    expect(reasons.join(' ')).toContain(body.commitment);
    expect(reasons.join(' ')).toContain(body.openTo);
    expect(reasons.map((reason) => reason.split(':')[0])).toEqual(['Time', 'Money', 'Say', 'Expertise']);
    expect(reasons.every((reason) => /^[A-Z].*[.?!]$/.test(reason))).toBe(true);
    const named = [body, ...also, ...later.map((one) => one.body)].map(({ id }) => id);
    expect(new Set(named).size).toBe(named.length);
    for (const { missing } of later) expect(missing).not.toEqual([]);
  });
});

test('nothing is advised while a question is open', () => {
  expect(adviceFor(bodies, answers('light', 'none', '', 'learning'))).toBeUndefined();
});

test.each([
  ['light', 'none', 'informed', 'learning', 'community-of-practice'],
  ['heavy', 'fee', 'informed', 'technical', 'community-of-practice'],
  ['light', 'none', 'content', 'clinical', 'external-experts'],
  ['regular', 'none', 'content', 'technical', 'hl7'],
  ['heavy', 'seat', 'content', 'clinical', 'use-cases'],
  ['heavy', 'none', 'content', 'technical', 'hl7'],
  ['regular', 'fee', 'direction', 'organizing', 'operating'],
  ['regular', 'seat', 'direction', 'clinical', 'operating'],
  ['light', 'fee', 'direction', 'learning', 'community-of-practice'],
])('%s time, %s, %s, %s: %s', (time, money, influence, expertise, id) => {
  expect(advise(time, money, influence, expertise).body.id).toBe(id);
});

test('what would give more is named with what is missing', () => {
  const { later, reasons } = advise('light', 'none', 'direction', 'technical');
  expect(later.map(({ body }) => body.id)).toEqual(['operating', 'use-cases']);
  expect(later[0]?.missing).toEqual(['membership as a paying, government or sponsored member', 'more time']);
  expect(reasons.join(' ')).toContain('less than you want, but the most that your other answers allow');
});

test.each([
  ['clinical', 'use-cases', 'your clinical knowledge is what it needs.'],
  ['technical', 'use-cases', 'your technical skill is what it needs.'],
  [
    'organizing',
    'use-cases',
    'what it needs is clinical knowledge or technical skill, so find somebody who brings it.',
  ],
  [
    'learning',
    'use-cases',
    'what it needs is clinical knowledge or technical skill; listen and learn before you promise anything.',
  ],
])('who brings %s hears what the body needs', (expertise, id, reason) => {
  const { body, reasons } = advise('heavy', 'fee', 'content', expertise);
  expect([body.id, reasons.at(-1)]).toEqual([id, `Expertise: ${reason}`]);
});

test.each([
  ['learning', 'so you can join while you learn.'],
  ['technical', 'Your technical skill is no condition.'],
])('a body that asks for no skill says so: %s', (expertise, words) => {
  const { body, reasons } = advise('light', 'none', 'informed', expertise);
  expect(body.id).toBe('community-of-practice');
  expect(reasons.at(-1)).toMatch(/^Expertise: it asks for no particular skill/);
  expect(reasons.at(-1)).toContain(words);
});

test('what can be reached comes before what takes an election', () => {
  const { body, later } = advise('heavy', 'none', 'direction', 'technical');
  expect(body.id).toBe('hl7');
  expect(later.map((one) => one.body.id)).toEqual(['operating', 'use-cases']);
});

test('who can run programs hears how staff come in', () => {
  const { body, later } = advise('heavy', 'fee', 'content', 'organizing');
  expect(body.id).toBe('use-cases');
  expect(later.map((one) => one.body.id)).toEqual(['program-management']);
  expect(later[0]?.missing[0]).toMatch(/^an appointment \(Staff by appointment/);
});

test('no body that is open to all, no advice', () => {
  expect(
    adviceFor(
      bodies.filter(({ id }) => id === 'steering'),
      answers('heavy', 'fee', 'direction', 'clinical'),
    ),
  ).toBeUndefined();
});
