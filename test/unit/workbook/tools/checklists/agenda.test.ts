// The agenda of a meeting: which items come, in which order, and what the files hold.
import { describe, expect, test } from 'vitest';
import { documentMarkdown } from '../../../../../src/workbook/documents/document.ts';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readDetails, setDetails, setRow } from '../../../../../src/workbook/engine/rows.ts';
import { createUndo } from '../../../../../src/workbook/engine/undo.ts';
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { agendaCsv } from '../../../../../src/workbook/tools/checklists/agenda-csv.ts';
import { agendaDocument } from '../../../../../src/workbook/tools/checklists/agenda-document.ts';
import { agenda, type AgendaInput } from '../../../../../src/workbook/tools/checklists/agenda.ts';
import { readItem, readItems, setItem } from '../../../../../src/workbook/tools/checklists/items.ts';
import {
  canBeHeld,
  heldMeetings,
  holdMeeting,
  lastDecisions,
  meetingName,
  NEXT_MEETING,
  readMeeting,
} from '../../../../../src/workbook/tools/checklists/meetings.ts';
import { minutesDocument } from '../../../../../src/workbook/tools/checklists/minutes-document.ts';
import { removeMeeting } from '../../../../../src/workbook/tools/checklists/remove-meeting.ts';
import { retiredWork } from '../../../../../src/workbook/tools/checklists/list-changes.ts';
import { applyRenames } from '../../../../../src/workbook/tools/checklists/renames.ts';
import { MEETINGS } from '../../../../../src/workbook/tools/checklists/tables.ts';
import { LISTS } from '../../lists.ts';
import { NOON } from '../../world.ts';
import { parseCsv } from './parse-csv.ts';

function example(): AgendaInput {
  const initiative = createInitiative(schema, 'shared', () => NOON);
  setDetails(initiative, { name: 'Cardiology' });
  setItem(initiative, 'r/lead', { state: 'done', owner: 'Ann' });
  setItem(initiative, 'r/money', {
    owner: 'Bea',
    due: '2027-02-01',
    note: 'Ask the board,\nthen the "fund"',
  });
  setItem(initiative, 't1/lead-committed', { state: 'doing', owner: 'bea', due: '2027-04-01' });
  setItem(initiative, 't1/ip', { state: 'na', reason: '=none', owner: 'Ann' });
  return {
    details: readDetails(initiative),
    lists: LISTS,
    items: readItems(initiative),
    today: '2027-03-01',
    site: 'https://example.org/playbook/',
    meeting: readMeeting(initiative),
    before: new Map(),
    guides: new Map([['r/money', 'Where to start']]),
  };
}

const markdownOf = (input: AgendaInput): string => documentMarkdown(agendaDocument(input).document);

describe('an agenda', () => {
  test('open items by owner, overdue first, guidance with each; what nobody touched is counted', () => {
    const { groups, untouched, says } = agenda(example());
    expect(
      groups.map(({ owner, rows }) => [
        owner,
        rows.map(({ id, overdue, guidance }) => [id, overdue, guidance !== '']),
      ]),
    ).toEqual([
      [
        'Bea',
        [
          ['r/money', true, true],
          ['t1/lead-committed', false, true],
        ],
      ],
    ]);
    expect(untouched).toBe(1);
    expect(says).toBe(
      '2 open items by owner as of 2027-03-01, 1 of them overdue; 1 item not yet begun and without owner, due day or note left out.',
    );
    expect(agenda(example(), true).groups.map(({ owner }) => owner)).toEqual(['Bea', '']);
  });

  test('ends with what is still open of items that are no longer in the lists', () => {
    const input = example();
    const work = readItem(
      createInitiative(schema, 'x', () => NOON),
      '',
    );
    const items = new Map([
      ...input.items,
      ['old/owned', { ...work, owner: 'Zoe', text: 'Was asked of Zoe' }],
      ['old/late', { ...work, due: '2027-02-01', text: 'Was due' }],
      ['old/begun', { ...work, state: 'doing', text: 'Was begun' }],
      ['old/closed', { ...work, state: 'done', owner: 'Zoe' }],
    ] as const);
    const { groups, retired, says } = agenda({ ...input, items }, true);
    expect(
      groups.flatMap(({ rows }) => rows.map(({ id }) => id)).filter((id) => id.startsWith('old')),
    ).toEqual([]);
    expect(retired.map(({ id, overdue }) => [id, overdue])).toEqual([
      ['old/late', true],
      ['old/owned', false],
      ['old/begun', false],
    ]);
    expect(says).toContain('; 3 open items no longer in the lists.');
    // A list that is not wanted is not one that is gone.
    const less = agenda({ ...input, items, without: ['readiness'] });
    expect([less.groups.length, less.retired.length]).toEqual([1, 3]);
    expect(markdownOf({ ...input, items })).toContain(
      '## No longer in the lists (3)\n\n### Was due\n\nOverdue since 1 February 2027; to do\n\nDecided:\n',
    );
    const rows = parseCsv(agendaCsv({ ...input, items }).text);
    expect(rows.filter((row) => row.includes('No longer in the lists')).map((row) => row[5])).toEqual([
      'Was due',
      'Was asked of Zoe',
      'Was begun',
    ]);
  });

  test('owners with something overdue come first, nobody comes last', () => {
    const input = example();
    const items = new Map(input.items);
    const item = items.get('r/money');
    if (item === undefined) throw new Error('no item');
    items.set('r/lead', { ...item, owner: '', due: '2026-01-01' });
    items.set('t1/ip', { ...item, owner: 'Ann', due: '' });
    items.set('t1/member-model', { ...item, owner: 'Zoe', due: '2026-12-01' });
    expect(agenda({ ...input, items }).groups.map(({ owner }) => owner)).toEqual(['Bea', 'Zoe', 'Ann', '']);
  });

  test('as Markdown and as CSV', () => {
    expect(markdownOf(example())).toMatchInlineSnapshot(`
      "# Meeting agenda: Cardiology

      2 open items by owner as of 2027-03-01, 1 of them overdue; 1 item not yet begun and without owner, due day or note left out.

      Date:\\
      Place:\\
      Present:\\
      Minutes by:

      ## Bea (2)

      ### Funding is in sight

      Overdue since 1 February 2027; to do; Readiness

      [How to: Where to start](<https://example.org/playbook/start/>)

      > Ask the board,\\
      > then the "fund"

      Decided:

      ### A named person leads

      Due 1 April 2027; in progress; Community building

      [How to](<https://example.org/playbook/champions/#commit>)

      Decided:
      "
    `);
    const rows = parseCsv(agendaCsv(example(), true).text);
    expect(rows.map((row) => [row[2], row[3], row[5], row[10]])).toEqual([
      ['Owner', 'Overdue', 'Item', 'Guidance'],
      ['Bea', 'yes', 'Funding is in sight', 'https://example.org/playbook/start/'],
      ['Bea', '', 'A named person leads', 'https://example.org/playbook/champions/#commit'],
      ['Without an owner', '', 'Fees are fixed', ''],
    ]);
  });
});

describe('the meeting', () => {
  const meeting = { date: '2027-03-03', place: 'Room 4', present: 'Ann, Bea', minutes: 'Bea' };
  /** The example after a meeting, which decided on an item with work and on one without. */
  function decided(): AgendaInput {
    const input = example();
    const initiative = createInitiative(schema, 'shared', () => NOON);
    setItem(initiative, 'r/money', { owner: 'Bea', decision: 'Ask *again*\nin May' });
    setItem(initiative, 't1/member-model', { decision: 'Free' });
    return { ...input, meeting, items: readItems(initiative) };
  }

  test('heads the agenda, and each item has what was decided on it', () => {
    const text = markdownOf(decided());
    expect(text).toContain('Date: 3 March 2027\\\nPlace: Room 4\\\nPresent: Ann, Bea\\\nMinutes by: Bea\n');
    expect(text).toContain('Decided: Ask \\*again\\*\\\nin May\n');
    const rows = parseCsv(agendaCsv(decided()).text);
    expect(rows.map((row) => row.at(-1)).slice(0, 2)).toEqual(['Decision', 'Ask *again*\nin May']);
  });

  test('an item on which something was decided is on the agenda without further work', () => {
    const ids = agenda(decided()).groups.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(ids).toContain('t1/member-model');
  });

  test('is kept and undone like all work', () => {
    const initiative = createInitiative(schema, 'shared', () => NOON);
    const undo = createUndo(initiative);
    setRow(initiative, MEETINGS, NEXT_MEETING, meeting);
    expect(readMeeting(initiative)).toMatchObject(meeting);
    undo.undo();
    expect(readMeeting(initiative).place).toBe('');
  });

  test('a decision follows its item to a new id, and stays with one that is gone', () => {
    const initiative = createInitiative(schema, 'shared', () => NOON);
    setItem(initiative, 'r/was', { decision: 'Go on' }, 'Was called so');
    applyRenames(initiative, [{ id: 'r', items: [{ id: 'r/is', text: 'Is', formerly: ['r/was'] }] }]);
    expect(readItems(initiative).get('r/is')?.decision).toBe('Go on');
    expect(retiredWork([], readItems(initiative)).map(({ id }) => id)).toContain('r/is');
  });
});

describe('a meeting that was held', () => {
  /** Two meetings, one after the other, of which each decided on the same item and the first on one more. */
  function held() {
    const initiative = createInitiative(schema, 'shared', () => NOON);
    const undo = createUndo(initiative);
    const head = { place: 'Room 4', present: 'Ann, Bea', minutes: 'Bea' };
    setRow(initiative, MEETINGS, NEXT_MEETING, { date: '2027-03-03', ...head });
    setItem(initiative, 'r/money', { decision: 'Ask the *board*' }, 'Funding is in sight');
    setItem(initiative, 'r/lead', { state: 'done', decision: 'Ann leads' }, 'A lead is named');
    holdMeeting(initiative, 'first');
    setRow(initiative, MEETINGS, NEXT_MEETING, { date: '2027-04-07' });
    setItem(initiative, 'r/money', { decision: 'Ask again' }, 'Funding is in sight');
    holdMeeting(initiative, 'second');
    return { initiative, undo };
  }

  test('keeps its head and its decisions, also on items that are done, and the next one begins in the same place', () => {
    const { initiative } = held();
    expect(heldMeetings(initiative)).toMatchObject([
      { id: 'second', date: '2027-04-07', decisions: [{ item: 'r/money', decision: 'Ask again' }] },
      {
        id: 'first',
        present: 'Ann, Bea',
        decisions: [
          { item: 'r/lead', text: 'A lead is named', decision: 'Ann leads' },
          { item: 'r/money', text: 'Funding is in sight', decision: 'Ask the *board*' },
        ],
      },
    ]);
    expect(readMeeting(initiative)).toMatchObject({ date: '', place: 'Room 4', present: '', minutes: '' });
    expect(readItem(initiative, 'r/money').decision).toBe('');
    expect(canBeHeld(initiative)).toBe(false);
  });

  test('is taken back in one step, and so is removing it', () => {
    const { initiative, undo } = held();
    const [second] = heldMeetings(initiative);
    if (second === undefined) throw new Error('no meeting');
    removeMeeting(initiative, second);
    expect(heldMeetings(initiative).map(({ id }) => id)).toEqual(['first']);
    undo.undo();
    expect(heldMeetings(initiative)[0]).toEqual(second);
    undo.undo();
    expect(heldMeetings(initiative).map(({ id }) => id)).toEqual(['first']);
    expect(readMeeting(initiative).date).toBe('2027-04-07');
    expect(readItem(initiative, 'r/money').decision).toBe('Ask again');
  });

  test('tells the next agenda what was decided last on an item', () => {
    const { initiative } = held();
    const before = lastDecisions(heldMeetings(initiative));
    expect(before.get('r/lead')).toEqual({ when: 'Decided on 3 March 2027', decision: 'Ann leads' });
    expect(markdownOf({ ...example(), before })).toContain(
      'Decided on 7 April 2027: Ask again\n\nDecided:\n',
    );
  });

  test('is written as minutes', () => {
    const [, first] = heldMeetings(held().initiative);
    if (first === undefined) throw new Error('no meeting');
    const { document, name, today } = minutesDocument(first, 'Cardiology', '2027-05-01');
    expect([name, today]).toEqual(['Cardiology minutes', '2027-03-03']);
    expect(documentMarkdown(document)).toMatchInlineSnapshot(`
      "# Minutes: Cardiology

      Meeting of 3 March 2027, 2 decisions.

      Date: 3 March 2027\\
      Place: Room 4\\
      Present: Ann, Bea\\
      Minutes by: Bea

      ## A lead is named

      Ann leads

      ## Funding is in sight

      Ask the \\*board\\*
      "
    `);
  });

  test('with a date alone can be kept, and without one it is called so', () => {
    const initiative = createInitiative(schema, 'shared', () => NOON);
    expect(canBeHeld(initiative)).toBe(false);
    setRow(initiative, MEETINGS, NEXT_MEETING, { date: '2027-03-03' });
    expect(canBeHeld(initiative)).toBe(true);
    holdMeeting(initiative, 'one');
    setRow(initiative, MEETINGS, 'one', { date: '' });
    setItem(initiative, 'r/money', { decision: 'Wait' }, 'Funding');
    holdMeeting(initiative, 'two');
    const all = heldMeetings(initiative);
    expect(all.map((meeting) => meetingName(meeting))).toEqual([
      'Meeting without a date',
      'Meeting without a date',
    ]);
    expect(lastDecisions(all).get('r/money')?.when).toBe('Decided before');
  });
});
