import { beforeEach, describe, expect, test } from 'vitest';
import { createInitiative, type Initiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readRows, setRow } from '../../../../../src/workbook/engine/rows.ts';
import { createUndo, type UndoStack } from '../../../../../src/workbook/engine/undo.ts';
import { writeFile } from '../../../../../src/workbook/exchange/write-file.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { RATINGS } from '../../../../../src/workbook/tools/champions/tables.ts';
import {
  addPerson,
  nameOf,
  readPeople,
  removePerson,
  useCasesIn,
  worksOn,
} from '../../../../../src/workbook/tools/people/people.ts';
import { PEOPLE } from '../../../../../src/workbook/tools/people/tables.ts';
import { readCover, setCover } from '../../../../../src/workbook/tools/roles/holders.ts';
import { COVER, SKILLS } from '../../../../../src/workbook/tools/roles/tables.ts';
import { NOON } from '../../world.ts';

let time = NOON;
let mine: Initiative;
let undo: UndoStack;
beforeEach(() => {
  time = NOON;
  mine = createInitiative(schema, 'one', () => time++);
  undo = createUndo(mine);
});
const names = (initiative = mine): string[] => readPeople(initiative).map(({ name }) => name);

test('people are in the order in which they were entered, whatever their ids', () => {
  for (const [id, name] of [
    ['c', 'Ann'],
    ['a', 'Bo'],
    ['b', 'Cy'],
  ] as const)
    addPerson(mine, id, { name });
  expect(names()).toEqual(['Ann', 'Bo', 'Cy']);
});

test('undo takes someone new away without a trace, redo brings them back in their place', () => {
  addPerson(mine, 'b', { name: 'Ann', kind: 'organization' });
  addPerson(mine, 'a', { name: 'Bo' });
  undo.undo();
  undo.undo();
  expect(readRows(mine, PEOPLE).size).toBe(0);
  undo.redo();
  undo.redo();
  expect(names()).toEqual(['Ann', 'Bo']);
});

test('removing takes ratings, roles and skills along; undo brings all back, in their place', () => {
  addPerson(mine, 'b', { name: 'Ann' });
  addPerson(mine, 'a', { name: 'Bo' });
  setRow(mine, RATINGS, 'b/commit-to-lead/me', { rating: '2', basis: 'signed' });
  setRow(mine, RATINGS, 'a/commit-to-lead/me', { rating: '1' });
  setRow(mine, SKILLS, 'b/clinical-lead/practice', { has: true });
  setCover(mine, 'b', 'clinical-lead', true, 'Clinical lead');
  removePerson(mine, 'b', 'Ann');
  expect(names()).toEqual(['Bo']);
  expect([...readRows(mine, RATINGS).keys()]).toEqual(['a/commit-to-lead/me']);
  expect([readRows(mine, SKILLS).size, readRows(mine, COVER).size]).toEqual([0, 0]);
  expect(undo.undo()?.label).toBe('“Ann” removed');
  expect(names()).toEqual(['Ann', 'Bo']);
  expect(readRows(mine, RATINGS).get('b/commit-to-lead/me')).toMatchObject({ rating: '2', basis: 'signed' });
  expect(readCover(mine, readPeople(mine)).get('clinical-lead')).toEqual(['b']);
});

test('nobody is removed from work of a newer version', () => {
  addPerson(mine, 'a', { name: 'Bo' });
  mine.readOnly = true;
  expect(removePerson(mine, 'a', 'Bo').ok).toBe(false);
  expect(names()).toEqual(['Bo']);
});

test('two people who enter others apart keep both', () => {
  const theirs = createInitiative(schema, 'two', () => time++);
  addPerson(mine, 'a', { name: 'Ann' });
  addPerson(theirs, 'b', { name: 'Bo' });
  mine.replica.mergeFrom(theirs.replica.snapshot(), 'import');
  expect(names()).toEqual(['Ann', 'Bo']);
});

describe('someone renamed while a colleague works on them', () => {
  const theirs = () => {
    const copy = createInitiative(schema, 'two', () => time++);
    copy.replica.mergeFrom(mine.replica.snapshot(), 'import');
    return copy;
  };
  const exchange = (a: Initiative, b: Initiative): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
      [a, b],
    ] as const)
      to.replica.mergeFrom(from.replica.snapshot(), 'import');
  };
  const texts = (...all: Initiative[]) => all.map((one) => JSON.stringify(one.replica.snapshot()));
  let bea: Initiative;
  beforeEach(() => {
    addPerson(mine, 'a', { name: 'Former' });
    bea = theirs();
  });

  test('leaves the former name nowhere', () => {
    setRow(mine, PEOPLE, 'a', { name: 'Present' });
    setRow(bea, PEOPLE, 'a', { note: 'says yes' });
    exchange(mine, bea);
    const [one = '', other] = texts(mine, bea);
    expect([other, one.includes('Former'), names()]).toEqual([one, false, ['Present']]);
    expect(writeFile(mine, '2027-03-01').text).not.toContain('Former');
  });

  test('nor where three copies meet in any order; then all are the same', () => {
    const cid = theirs();
    setRow(mine, PEOPLE, 'a', { name: 'Present' });
    setRow(cid, PEOPLE, 'a', { name: 'Later' });
    setRow(bea, PEOPLE, 'a', { group: 'patients' });
    exchange(mine, bea);
    exchange(bea, cid);
    exchange(cid, mine);
    exchange(mine, bea);
    expect(new Set(texts(mine, bea, cid)).size).toBe(1);
    expect([names(mine), texts(mine)[0]?.includes('Former')]).toEqual([['Later'], false]);
  });

  test('keeps a name when they are removed against that work', () => {
    setRow(mine, PEOPLE, 'a', { name: 'Present' });
    const cid = theirs();
    removePerson(cid, 'a', 'Present');
    setRow(bea, PEOPLE, 'a', { note: 'says yes' });
    exchange(mine, bea);
    exchange(mine, cid);
    expect([names(mine), names(cid)]).toEqual([['Present'], ['Present']]);
  });
});

test('cover names only those who are there and hold the role, in the order of people', () => {
  addPerson(mine, 'b', { name: 'Ann' });
  addPerson(mine, 'a', { name: 'Bo' });
  for (const id of ['a', 'b', 'gone']) setCover(mine, id, 'terminologist', true, 'Terminologist');
  setCover(mine, 'a', 'technical-lead', true, 'Technical lead');
  setCover(mine, 'a', 'technical-lead', false, 'Technical lead');
  expect([...readCover(mine, readPeople(mine))]).toEqual([['terminologist', ['b', 'a']]]);
});

test('use cases are the same whatever their case and blanks; none stands for all', () => {
  const people = [{ useCase: 'Heart failure; Stents' }, { useCase: ' heart  FAILURE ' }, { useCase: '' }];
  expect(useCasesIn(people)).toEqual(['Heart failure', 'Stents']);
  expect(people.map((person) => worksOn(person, 'STENTS'))).toEqual([true, false, true]);
  expect(people.map((person) => worksOn(person, ''))).toEqual([true, true, true]);
});

test('someone without a name is called by kind', () =>
  expect([nameOf({ name: ' ', kind: 'person' }), nameOf({ name: ' Ann ', kind: 'person' })]).toEqual([
    'person without a name',
    'Ann',
  ]));
