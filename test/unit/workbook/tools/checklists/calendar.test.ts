// What a calendar file says of entries that earlier files showed; read by ical.js, which is not ours.
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { readItems, setItem } from '../../../../../src/workbook/tools/checklists/items.ts';
import { CALENDAR, ITEMS } from '../../../../../src/workbook/tools/checklists/tables.ts';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { readCalendar, rememberCalendar } from '../../../../../src/workbook/tools/checklists/calendar.ts';
import { type CalendarFile, toIcs } from '../../../../../src/workbook/tools/checklists/ics.ts';
import { dayAfter } from '../../../../../src/workbook/text/days.ts';
import { readFile } from '../../../../../src/workbook/exchange/read-file.ts';
import { writeFile } from '../../../../../src/workbook/exchange/write-file.ts';
import {
  createInitiative,
  type Initiative,
  transact,
} from '../../../../../src/workbook/engine/initiative.ts';
import { readDetails, removeRow, setDetails, setRow } from '../../../../../src/workbook/engine/rows.ts';
import type { ListDefinition } from '../../../../../src/workbook/tools/checklists/lists.ts';
import { itemTimes } from '../../../../../src/workbook/tools/checklists/item-times.ts';
import { createUndo } from '../../../../../src/workbook/engine/undo.ts';
import { mergeInto } from '../../merge-into.ts';
import { anyText } from '../../any-text.ts';
import { LISTS } from '../../lists.ts';
import { NOON } from '../../world.ts';

const MINUTE = 60_000;
const TODAY = '2027-03-01';

/** One champion's copy, with a clock of its own. */
function copy(id: string, clock = { now: NOON }): Initiative {
  return createInitiative(schema, id, () => clock.now);
}
/** Saves a calendar file, as the page does. */
function save(
  initiative: Initiative,
  {
    lists = LISTS,
    today = TODAY,
  }: { readonly lists?: readonly ListDefinition[]; readonly today?: string } = {},
): CalendarFile {
  const file = toIcs({
    details: readDetails(initiative),
    lists,
    items: readItems(initiative),
    today,
    site: 'https://example.org/',
    now: initiative.now(),
    times: itemTimes(initiative.replica.snapshot()),
    remembered: readCalendar(initiative),
  });
  rememberCalendar(initiative, file.fresh);
  return file;
}
/** Through a file, as colleagues do. */
function send(from: Initiative, to: Initiative): void {
  const result = readFile(schema, writeFile(from, TODAY).text, NOON);
  if (!result.ok) throw new Error(result.problem.what);
  mergeInto(to, result.file.snapshot, 'Import');
}

interface Event {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly day: string;
  readonly summary: string;
}
function events({ text }: { readonly text: string }): Map<string, Event> {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      expect(event.startDate.isDate).toBe(true);
      const status = String(component.getFirstPropertyValue('status'));
      const { uid, sequence, summary } = event;
      return [uid, { uid, sequence, status, day: event.startDate.toString(), summary }];
    }),
  );
}
const UID = 'r-money.shared@groundwork';

/** An initiative with one due item, of which a calendar was saved. */
function saved(): { initiative: Initiative; clock: { now: number }; first: Event } {
  const clock = { now: NOON };
  const initiative = copy('shared', clock);
  setItem(initiative, 'r/money', { due: '2027-04-01', owner: 'Bea' });
  setItem(initiative, 'r/lead', { due: '2027-04-02' });
  const first = events(save(initiative)).get(UID);
  if (first === undefined) throw new Error('It is not in the calendar.');
  clock.now += 10 * MINUTE;
  return { initiative, clock, first };
}

describe('an entry of an earlier file', () => {
  const without = (id: string): ListDefinition[] =>
    LISTS.map((list) => ({ ...list, items: list.items.filter((item) => item.id !== id) }));
  test.each<[string, (initiative: Initiative) => unknown, ListDefinition[]]>([
    ['finished', (it) => setItem(it, 'r/money', { state: 'done' }), [...LISTS]],
    ['not applicable', (it) => setItem(it, 'r/money', { state: 'na', reason: 'Paid' }), [...LISTS]],
    ['without a day', (it) => setItem(it, 'r/money', { due: '' }), [...LISTS]],
    ['removed', (it) => removeRow(it, ITEMS, 'r/money'), [...LISTS]],
    ['no longer in the lists', () => undefined, without('r/money')],
  ])('%s is cancelled: same UID, higher SEQUENCE', (_, change, lists) => {
    const { initiative, first } = saved();
    change(initiative);
    const file = save(initiative, { lists });
    const all = events(file);
    const entry = all.get(UID);
    expect(entry).toMatchObject({ status: 'CANCELLED', day: '2027-04-01' });
    expect(entry?.summary).toMatch(/^No longer due: (Funding is in sight|r\/money)$/);
    expect(entry?.sequence).toBeGreaterThan(first.sequence);
    expect(all.get('r-lead.shared@groundwork')?.status).toBe('CONFIRMED');
    expect(file.says).toContain('1 open item with a due day');
    expect(file.says).toContain('1 entry of earlier files, no longer due, is in it as cancelled.');
  });

  test('that says the same keeps its SEQUENCE, also in a copy that did not save it', () => {
    const { initiative, clock, first } = saved();
    setItem(initiative, 'r/lead', { note: 'Another item' });
    expect(events(save(initiative)).get(UID)).toEqual(first);
    const other = copy('other', clock);
    send(initiative, other);
    expect(events(save(other)).get(UID)).toEqual(first);
    expect([...other.replica.store.getRowIds('calendar')]).toHaveLength(2);
  });

  test.each<[string, Parameters<typeof setItem>[2]]>([
    ['day', { due: '2027-05-01' }],
    ['owner', { owner: 'Chidi' }],
    ['note', { note: 'Ask the board' }],
    ['state', { state: 'doing' }],
  ])('whose %s changed has a higher SEQUENCE', (_, patch) => {
    const { initiative, first } = saved();
    setItem(initiative, 'r/money', patch);
    const entry = events(save(initiative)).get(UID);
    expect(entry?.status).toBe('CONFIRMED');
    expect(entry?.sequence).toBeGreaterThan(first.sequence);
  });

  test('whose wording the playbook changed has a higher SEQUENCE, although nobody worked on it', () => {
    const { initiative, first } = saved();
    const lists = LISTS.map((list) => ({
      ...list,
      items: list.items.map((item) => (item.id === 'r/money' ? { ...item, text: 'Money is there' } : item)),
    }));
    expect(events(save(initiative, { lists })).get(UID)?.sequence).toBeGreaterThan(first.sequence);
  });

  test('that comes back after it was cancelled is confirmed, and higher again', () => {
    const { initiative } = saved();
    setItem(initiative, 'r/money', { state: 'done' });
    const gone = events(save(initiative)).get(UID);
    setItem(initiative, 'r/money', { state: 'doing' });
    const back = events(save(initiative)).get(UID);
    expect(back?.status).toBe('CONFIRMED');
    expect(back?.sequence).toBeGreaterThan(gone?.sequence ?? Infinity);
  });

  test('is cancelled by a colleague too, in whose calendar it may be, with the same SEQUENCE', () => {
    const { initiative, clock } = saved();
    const other = copy('other', clock);
    setItem(initiative, 'r/money', { state: 'done' });
    const mine = events(save(initiative)).get(UID);
    send(initiative, other);
    expect(events(save(other)).get(UID)).toEqual(mine);
  });

  test('is cancelled once at least, and again until a month after its day', () => {
    const { initiative } = saved();
    setItem(initiative, 'r/money', { state: 'done' });
    const later = (days: number) =>
      events(save(initiative, { today: dayAfter('2027-04-01', days) })).get(UID);
    const told = later(200);
    expect(told?.status).toBe('CANCELLED');
    expect(later(-20)).toEqual(told);
    expect(later(31)).toEqual(told);
    expect(later(32)).toBeUndefined();
  });
});

describe('two copies that saved calendars apart', () => {
  function apart(): [Initiative, Initiative, { now: number }] {
    const clock = { now: NOON };
    const [mine, theirs] = [copy('shared', clock), copy('theirs', clock)];
    setItem(mine, 'r/money', { due: '2027-04-01' });
    send(mine, theirs);
    return [mine, theirs, clock];
  }
  const sequence = (initiative: Initiative): number => events(save(initiative)).get(UID)?.sequence ?? -1;

  test('keep the higher number once merged, although the other was written later', () => {
    const [mine, theirs, clock] = apart();
    let highest = 0;
    for (const note of ['a', 'b', 'c', 'd']) {
      clock.now += 1_000;
      setItem(mine, 'r/money', { note });
      highest = sequence(mine);
    }
    clock.now += 1_000;
    expect(sequence(theirs)).toBeLessThan(highest);
    send(theirs, mine);
    setItem(mine, 'r/money', { note: 'e' });
    expect(sequence(mine)).toBeGreaterThan(highest);
  });

  test('and used one number for two things have a higher one once merged', () => {
    const [mine, theirs, clock] = apart();
    setItem(mine, 'r/money', { due: '2027-05-01' });
    clock.now += 1_000;
    setItem(theirs, 'r/money', { due: '2027-06-01' });
    const used = sequence(mine);
    expect(sequence(theirs)).toBe(used);
    send(theirs, mine);
    send(mine, theirs);
    expect(sequence(mine)).toBeGreaterThan(used);
    expect(sequence(theirs)).toBeGreaterThan(used);
  });
});

describe('what calendar files said', () => {
  test('is no step of undo, no conflict, and nothing that was worked on', () => {
    const clock = { now: NOON };
    const initiative = copy('shared', clock);
    const undo = createUndo(initiative);
    setItem(initiative, 'r/money', { due: '2027-04-01' });
    save(initiative);
    undo.undo();
    expect(undo.canUndo()).toBe(false);
    expect(readItems(initiative).get('r/money')?.due ?? '').toBe('');
    // The file is in somebody's calendar all the same.
    expect(events(save(initiative)).get(UID)?.status).toBe('CANCELLED');
    expect(initiative.replica.store.getRowIds('conflicts')).toEqual([]);
  });

  test('of another initiative cancels nothing here: its entries have other UIDs', () => {
    const { initiative } = saved();
    setItem(initiative, 'r/money', { state: 'done' });
    const own = copy('mine');
    setDetails(own, { name: 'Mine' });
    mergeInto(own, initiative.replica.snapshot(), 'Import');
    expect([...events(save(own)).keys()]).toEqual(['r-lead.mine@groundwork']);
  });

  test('cannot be remembered where a newer version saved the work, and the file is written all the same', () => {
    const { initiative, first } = saved();
    setItem(initiative, 'r/money', { state: 'done' });
    initiative.readOnly = true;
    const before = JSON.stringify(initiative.replica.snapshot());
    const file = save(initiative);
    expect(events(file).get(UID)?.sequence).toBeGreaterThan(first.sequence);
    expect(JSON.stringify(initiative.replica.snapshot())).toBe(before);
  });

  test('nothing is written when a file says nothing new', () => {
    const { initiative } = saved();
    const before = JSON.stringify(initiative.replica.snapshot());
    save(initiative);
    expect(JSON.stringify(initiative.replica.snapshot())).toBe(before);
  });

  test('an id that is too long for a row of ours is left alone', () => {
    const { initiative } = saved();
    setRow(initiative, CALENDAR, `shared/x/${'r'.repeat(390)}`, {
      day: '2027-04-01',
      sequence: 1,
      entry: 'x',
    });
    expect(events(save(initiative)).size).toBe(2);
    expect(readFile(schema, writeFile(initiative, TODAY).text, NOON).ok).toBe(true);
  });

  test('a file that says absurd things fills nobody’s calendar', () => {
    const { initiative } = saved();
    transact(initiative, '', () => {
      for (let at = 0; at < 2_000; at++)
        setRow(initiative, CALENDAR, `shared/x/i${at}`, {
          day: '2027-04-01',
          sequence: 2 ** 31 - 1,
          entry: 'x',
        });
    });
    const all = events(save(initiative));
    expect(all.size).toBe(502);
    expect(Math.max(...[...all.values()].map(({ sequence }) => sequence))).toBe(2 ** 31 - 1);
  });
});

test('over 500 worlds a SEQUENCE never goes down, and grows with what an entry says', () => {
  const DAY = 86_400_000;
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('work' as const),
        who: fc.nat(2),
        id: fc.constantFrom('r/lead', 'r/money'),
        due: fc.constantFrom('', '2027-04-01', '2027-05-01'),
        state: fc.constantFrom('todo' as const, 'done' as const),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('save' as const), who: fc.nat(2) }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('send' as const), who: fc.nat(2), to: fc.nat(2) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        who: fc.nat(2),
        ms: fc.oneof(fc.nat(3_000), fc.nat(5 * MINUTE)),
      }),
    },
  );
  const clocks = fc.array(
    fc.constantFrom(0, 0, 0, 0.4 * DAY, -0.4 * DAY, 2 * DAY, -2 * DAY, 3_650 * DAY, -700 * DAY),
    { minLength: 3, maxLength: 3 },
  );
  fc.assert(
    fc.property(clocks, fc.array(step, { maxLength: 40 }), (wrong, steps) => {
      const clock = { now: NOON };
      const copies = wrong.map((off, index) =>
        createInitiative(schema, `copy-${index}`, () => clock.now + off),
      );
      // What each champion knows of files: theirs, and those of whoever sent them their copy.
      const known = copies.map(() => new Map<string, Event>());
      const [origin, ...others] = copies;
      if (origin === undefined) return;
      setDetails(origin, { name: 'Shared' });
      for (const other of others) other.replica.mergeFrom(origin.replica.snapshot(), 'import');
      for (const one of steps) {
        const initiative = copies[one.who];
        const mine = known[one.who];
        if (initiative === undefined || mine === undefined) continue;
        if (one.kind === 'wait') clock.now += one.ms;
        if (one.kind === 'work') setItem(initiative, one.id, { due: one.due, state: one.state });
        if (one.kind === 'send' && one.to !== one.who) {
          copies[one.to]?.replica.mergeFrom(initiative.replica.snapshot(), 'import');
          for (const [uid, event] of mine)
            if (event.sequence > (known[one.to]?.get(uid)?.sequence ?? -1)) known[one.to]?.set(uid, event);
        }
        if (one.kind !== 'save') continue;
        const now = events(save(initiative));
        for (const [uid, before] of mine) {
          const after = now.get(uid);
          if (after === undefined) throw new Error(`${uid} is gone without a word.`);
          expect(after.sequence).toBeGreaterThanOrEqual(before.sequence);
          const same = after.day === before.day && after.status === before.status;
          if (!same && after.status === 'CONFIRMED') expect(after.sequence).toBeGreaterThan(before.sequence);
          if (after.status !== before.status) expect(after.sequence).toBeGreaterThan(before.sequence);
        }
        for (const [uid, event] of now) mine.set(uid, event);
      }
    }),
    { numRuns: 500 },
  );
});

test('ical.js reads whatever was typed', () => {
  fc.assert(
    fc.property(anyText(100), anyText(100), (note, owner) => {
      const initiative = copy('shared');
      setItem(initiative, 'r/money', { due: '2027-04-01', note, owner });
      expect(events(save(initiative)).get(UID)?.day).toBe('2027-04-01');
      setItem(initiative, 'r/money', { state: 'done' });
      expect(events(save(initiative)).get(UID)?.status).toBe('CANCELLED');
    }),
    { numRuns: 200 },
  );
});
