import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { BRIEF_LINES } from '../../../../../src/workbook/tools/briefs/tables.ts';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { audienceOf, briefName } from '../../../../../src/workbook/tools/briefs/stakeholders.ts';
import {
  addBrief,
  addLine,
  type BriefStatement,
  dropLine,
  imbalance,
  moveLine,
  moveStakeholder,
  readBriefs,
  readLines,
  readTakenOut,
  removeBrief,
  setLine,
} from '../../../../../src/workbook/tools/briefs/briefs.ts';
import { briefDocument } from '../../../../../src/workbook/tools/briefs/document.ts';
import { documentMarkdown } from '../../../../../src/workbook/documents/document.ts';
import { createInitiative, type Initiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readRow } from '../../../../../src/workbook/engine/rows.ts';
import { createUndo, type UndoStack } from '../../../../../src/workbook/engine/undo.ts';
import { NOON } from '../../world.ts';

const statement = (id: string): BriefStatement => {
  const [stakeholder = '', direction] = id.split('/');
  return {
    id,
    stakeholder,
    direction: direction === 'receives' ? 'receives' : 'gives',
    text: `Text of ${id}`,
    address: `You, of ${id}`,
    url: '/value/',
    sources: ['s1'],
  };
};
const statements = [
  'payers/receives/1',
  'payers/receives/2',
  'payers/receives/3',
  'payers/gives/1',
  'payers/gives/2',
].map(statement);
const [first, second, third, ask] = statements as [
  BriefStatement,
  BriefStatement,
  BriefStatement,
  BriefStatement,
];

let time = NOON;
let mine: Initiative;
let undo: UndoStack;
beforeEach(() => {
  time = NOON;
  mine = createInitiative(schema, 'one', () => time++);
  undo = createUndo(mine);
  addBrief(mine, 'b', { groups: 'payers' });
});
const lines = () => readLines(mine, 'b', statements);
const order = () =>
  lines()
    .receives.map(({ statement: { id } }) => id.slice(-1))
    .join('');
const brief = () => {
  const [one] = readBriefs(mine);
  if (one === undefined) throw new Error('There is no brief.');
  return one;
};

test('statements stand in the order in which they were added, each direction by itself', () => {
  for (const one of [second, ask, first]) addLine(mine, 'b', one, statements);
  expect(order()).toBe('21');
  expect(lines().gives.map(({ said }) => said)).toEqual(['You, of payers/gives/1']);
});

test('any moves keep every line once, and undo takes each back as one step', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(2), fc.constantFrom(-1 as const, 1 as const))), (moves) => {
      const one = createInitiative(schema, 'x', () => time++);
      const stack = createUndo(one);
      for (const each of [first, second, third]) addLine(one, 'b', each, statements);
      const now = () => readLines(one, 'b', statements).receives.map(({ statement: { id } }) => id);
      const seen = [now()];
      for (const [at, by] of moves) {
        moveLine(one, 'b', readLines(one, 'b', statements).receives, at, by);
        expect(now().toSorted()).toEqual([first.id, second.id, third.id]);
        if (now().join() !== seen.at(-1)?.join()) seen.push(now());
      }
      for (const before of seen.slice(0, -1).reverse()) {
        stack.undo();
        expect(now()).toEqual(before);
      }
    }),
    { numRuns: 200 },
  );
});

test('groups move within the brief, and not beyond its ends', () => {
  addBrief(mine, 'b', { groups: 'vendors payers regulators' });
  const groups = () => brief().groups;
  moveStakeholder(mine, brief(), 1, -1);
  expect(groups()).toBe('payers vendors regulators');
  moveStakeholder(mine, brief(), 0, -1);
  moveStakeholder(mine, brief(), 2, 1);
  moveStakeholder(mine, brief(), 3, -1);
  expect(groups()).toBe('payers vendors regulators');
  undo.undo();
  expect(groups()).toBe('vendors payers regulators');
});

test('what was written for a statement is there again when it comes back', () => {
  addLine(mine, 'b', first, statements);
  setLine(mine, 'b', first, { words: 'Ours', proof: 'A pilot of 2026' });
  dropLine(mine, 'b', first.id);
  expect(order()).toBe('');
  addLine(mine, 'b', first, statements);
  expect(lines().receives[0]).toMatchObject({ said: 'Ours', row: { proof: 'A pilot of 2026' } });
});

test('a statement that the playbook has retired stays, with its words', () => {
  addLine(mine, 'b', first, statements);
  const [line] = readLines(mine, 'b', []).receives;
  expect(line).toMatchObject({ retired: true, said: first.text });
});

test('a link that is none is refused and nothing is stored', () => {
  addLine(mine, 'b', first, statements);
  expect(setLine(mine, 'b', first, { proofLink: 'javascript:alert(1)' }).ok).toBe(false);
  expect(readRow(mine, BRIEF_LINES, `b/${first.id}`).proofLink).toBe('');
});

test('a removed brief takes its lines along, and undo brings all back', () => {
  addBrief(mine, 'b2', {});
  addLine(mine, 'b', first, statements);
  addLine(mine, 'b2', second, statements);
  removeBrief(mine, brief());
  expect(readBriefs(mine).map(({ id }) => id)).toEqual(['b2']);
  expect(readLines(mine, 'b2', statements).receives).toHaveLength(1);
  undo.undo();
  expect(order()).toBe('1');
});

test('a brief is named by its title, else by its number and its readers', () => {
  addBrief(mine, 'b2', { groups: 'vendors payers' });
  addBrief(mine, 'b3', { title: ' For the board ' });
  addBrief(mine, 'b4', {});
  const stakeholders = [
    { id: 'payers', title: 'Payers' },
    { id: 'vendors', title: 'Vendors' },
  ];
  const all = readBriefs(mine);
  expect(all.map((one) => briefName(one, all, stakeholders))).toEqual([
    'Brief 1 for payers',
    'Brief 2 for vendors and payers',
    'For the board',
    'Brief 4',
  ]);
});

test('names of readers that hold an “and” are separated by a comma', () => {
  const stakeholders = [
    { id: 'providers', title: 'Providers and specialty societies' },
    { id: 'patients', title: 'Patients and advocacy societies' },
    { id: 'payers', title: 'Payers' },
  ];
  const says = (ids: string): string => audienceOf({ groups: ids }, stakeholders);
  expect(says('providers')).toBe('providers and specialty societies');
  expect(says('providers payers')).toBe('providers and specialty societies, and payers');
  expect(says('providers patients payers')).toBe(
    'providers and specialty societies, patients and advocacy societies, and payers',
  );
});

test('value must flow both ways', () => {
  const none = { receives: [], gives: [] };
  expect(imbalance({ ask: '' }, none)).toBe('');
  expect(imbalance({ ask: 'Join us' }, none)).toMatch(/^This brief asks without offering/);
  addLine(mine, 'b', first, statements);
  expect(imbalance({ ask: '' }, lines())).toMatch(/^This brief offers without asking/);
  expect(imbalance({ ask: 'Join us' }, lines())).toBe('');
  addLine(mine, 'b', ask, statements);
  expect(imbalance({ ask: '' }, lines())).toBe('');
});

test('the page says our words, the evidence and the request, and nothing meant for us alone', () => {
  addLine(mine, 'b', ask, statements);
  setLine(mine, 'b', ask, { words: 'Ask vendors in *writing*', proof: 'None yet' });
  const input = {
    brief: { ...brief(), ask: 'Read the draft', askBy: '2027-05-31' },
    lines: lines(),
    stakeholders: [{ id: 'payers', title: 'Payers' }],
    initiative: 'Eye care',
    today: '2027-03-31',
    spoken: (day: string) => day,
  };
  const { document, name } = briefDocument(input);
  expect(name).toBe('Eye care value brief');
  expect(documentMarkdown(document)).toBe(
    [
      '# Value brief for payers',
      'Eye care, 2027-03-31.',
      '## What we ask of you',
      '- Ask vendors in \\*writing\\*\\\n  Evidence: None yet',
      '## Our request',
      'Read the draft\\\nBy 2027-05-31.\n',
    ].join('\n\n'),
  );
});

test('of several groups, each finds its lines under its own name, in the order of the brief', () => {
  const ours = [statement('vendors/receives/1'), statement('gone/receives/1'), statement('vendors/gives/1')];
  addBrief(mine, 'two', { groups: 'vendors payers' });
  for (const one of [...ours, third, second]) addLine(mine, 'two', one, [...statements, ...ours]);
  const two = readBriefs(mine).find(({ id }) => id === 'two') ?? brief();
  const { document } = briefDocument({
    brief: two,
    lines: readLines(mine, 'two', [...statements, ...ours]),
    stakeholders: [
      { id: 'payers', title: 'Payers' },
      { id: 'regulators', title: 'Regulators' },
      { id: 'vendors', title: 'Vendors' },
    ],
    initiative: 'Eye care',
    today: '2027-03-31',
    spoken: (day) => day,
  });
  expect(documentMarkdown(document)).toBe(
    [
      '# Value brief for vendors and payers',
      'Eye care, 2027-03-31.',
      '## What you gain',
      '### Vendors',
      '- You, of vendors/receives/1',
      '### Payers',
      '- You, of payers/receives/3\n- You, of payers/receives/2',
      '### gone',
      '- You, of gone/receives/1',
      '## What we ask of you',
      '### Vendors',
      '- You, of vendors/gives/1\n',
    ].join('\n\n'),
  );
});

test('what was written for a line that is not in the brief is still found', () => {
  addLine(mine, 'b', first, statements);
  setLine(mine, 'b', first, { words: 'Ours' });
  dropLine(mine, 'b', first.id);
  // Somebody else wrote for a line that has never been in the brief, or was taken out meanwhile.
  setLine(mine, 'b', ask, { proof: 'A pilot of 2026' });
  const out = readTakenOut(mine, 'b', statements);
  expect(out.receives.map(({ row }) => row.words)).toEqual(['Ours']);
  expect(out.gives.map(({ row }) => row.proof)).toEqual(['A pilot of 2026']);
  expect(lines()).toEqual({ receives: [], gives: [] });
});
