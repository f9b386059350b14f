import { beforeEach, describe, expect, test } from 'vitest';
import { readDetails, setDetails } from '../../../../src/workbook/engine/rows.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { copiesOf, listInitiatives } from '../../../../src/workbook/storage/library-list.ts';
import { openLibrary, type InitiativeLibrary } from '../../../../src/workbook/storage/library.ts';
import { createTrash, duplicate } from '../../../../src/workbook/storage/trash.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { type Browser, createBrowser } from '../world.ts';
import { names, visitTo, workIn } from './visits.ts';

let browser: Browser;
beforeEach(() => {
  browser = createBrowser();
});
const visit = (base?: string): InitiativeLibrary => visitTo(browser, base);
const work = (library: InitiativeLibrary, note: string) => workIn(browser, library, note);

describe('the library', () => {
  test('opening it touches nothing', () => {
    expect([listInitiatives(visit()), browser.data.size]).toEqual([[], 0]);
  });

  test('a first visit gets an initiative without being asked', () => {
    const library = visit();
    library.current();
    expect(listInitiatives(library)).toMatchObject([
      { details: { name: 'My initiative' }, changedAt: 0, bytes: 0, current: true },
    ]);
    work(library, 'hey');
    expect(readItem(visit().current().initiative, 'x').note).toBe('hey');
  });

  test('two tabs of a first visit work on one initiative', () => {
    const [one, other] = [visit(), visit()];
    one.current();
    other.current();
    work(one, 'from one');
    setItem(other.current().initiative, 'y', { note: 'from other' });
    browser.deliver();
    expect(listInitiatives(visit())).toHaveLength(1);
    expect(readItem(one.current().initiative, 'y').note).toBe('from other');
  });

  test('creates, renames, archives and switches', () => {
    const library = visit();
    work(library, 'first');
    const first = library.current().id;
    browser.clock.now += 1_000;
    const second = library.create({
      name: 'Cardiology',
      specialty: 'Cardiology',
      host: 'join',
      startDate: '2027-01-01',
    });
    expect([library.current().id, second.undo.canUndo()]).toEqual([second.id, false]);
    setDetails(library.open(first).initiative, { name: 'Oncology', archived: true });
    expect(names(library)).toEqual(['Oncology', 'Cardiology']);
    expect(listInitiatives(library).map(({ details, current }) => [details.archived, current])).toEqual([
      [true, false],
      [false, true],
    ]);
    library.switchTo(first);
    expect(visit().current().id).toBe(first);
  });

  test('a tab keeps its initiative when another is chosen in another tab', () => {
    const tab = browser.tab();
    const here = openLibrary(schema, tab.environment);
    work(here, 'here');
    const there = visit();
    there.create({ name: 'There' });
    browser.deliver();
    expect(readDetails(visit().current().initiative).name).toBe('There');
    expect(readDetails(openLibrary(schema, tab.environment).current().initiative).name).toBe('My initiative');
  });

  test('duplicates with an identity of its own', () => {
    const library = visit();
    work(library, 'shared');
    const source = library.current();
    const copy = duplicate(library, source.id);
    setItem(copy.initiative, 'x', { note: 'only in the copy' });
    expect(names(library)).toEqual(['My initiative', 'Copy of My initiative']);
    expect(readItem(source.initiative, 'x').note).toBe('shared');
    expect(readDetails(copy.initiative)).toMatchObject({ id: copy.id, createdAt: browser.clock.now });
    expect([copiesOf(library, source.id), copiesOf(library, copy.id)]).toEqual([[source.id], [copy.id]]);
  });

  test('makes one from a file’s copy, which keeps its identity', () => {
    const other = createBrowser().tab();
    const theirs = openLibrary(schema, other.environment).current();
    setItem(theirs.initiative, 'x', { note: 'theirs' });
    const library = visit();
    const mine = library.create({}, theirs.initiative.replica.snapshot());
    expect([
      readItem(mine.initiative, 'x').note,
      readDetails(mine.initiative).id,
      mine.undo.canUndo(),
    ]).toEqual(['theirs', theirs.id, false]);
    expect(readItem(visit().open(mine.id).initiative, 'x').note).toBe('theirs');
  });

  test('tells of changes here and in other tabs', () => {
    const [one, other] = [visit(), visit()];
    one.current();
    other.current();
    browser.deliver();
    let heard = 0;
    const stop = one.onChange(() => (heard += 1));
    setDetails(other.current().initiative, { name: 'Renamed' });
    browser.deliver();
    stop();
    expect([heard > 0, readDetails(one.current().initiative).name]).toEqual([true, 'Renamed']);
  });

  test('lists what it cannot read or may only show', () => {
    browser.data.set('groundwork:/:initiative:broken', 'x');
    browser.data.set(
      'groundwork:/:initiative:newer',
      JSON.stringify({ version: 9, tables: {}, values: { name: ['Future', 'PFo_---0000AAAAA'] } }),
    );
    expect(listInitiatives(visit()).map(({ id, state, details }) => [id, state, details.name])).toEqual([
      ['broken', 'damaged', 'My initiative'],
      ['newer', 'newer', 'Future'],
    ]);
  });

  test('works without storage, in the page', () => {
    browser.fault = 'blocked';
    const library = visit();
    work(library, 'here');
    expect(listInitiatives(library)).toMatchObject([{ changedAt: browser.clock.now, bytes: 0 }]);
    library.create({ name: 'Second' });
    expect(names(library)).toHaveLength(2);
  });
});

test('the name of a copy is cut between characters', () => {
  const library = visit();
  const { id, initiative } = library.current();
  setDetails(initiative, { name: `${'n'.repeat(111)}\u{1F600} tail` });
  const copy = duplicate(library, id);
  expect(readDetails(copy.initiative).name).toBe(`Copy of ${'n'.repeat(111)}`);
});

describe('two sites on one origin', () => {
  test('do not see each other', () => {
    const [root, sub] = [visit('/'), visit('/x/')];
    work(root, 'root');
    work(sub, 'sub');
    sub.create({ name: 'Second' });
    expect([names(visit('/')), names(visit('/x/'))]).toEqual([
      ['My initiative'],
      ['My initiative', 'Second'],
    ]);
    createTrash(sub).removeAll();
    expect(names(visit('/'))).toEqual(['My initiative']);
  });
});
