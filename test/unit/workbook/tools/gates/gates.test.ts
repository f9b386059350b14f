// Stage gates: results come from the reader's decisions alone, and what else is in the workbook is shown beside them.
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { readItems, setItem } from '../../../../../src/workbook/tools/checklists/items.ts';
import { GATES, type Verdict } from '../../../../../src/workbook/tools/gates/tables.ts';
import { PEOPLE } from '../../../../../src/workbook/tools/people/tables.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentMarkdown } from '../../../../../src/workbook/documents/document.ts';
import {
  decisionText,
  readDecision,
  setDecision,
} from '../../../../../src/workbook/tools/gates/decisions.ts';
import { gateDocument } from '../../../../../src/workbook/tools/gates/document.ts';
import { evidenceText, itemEvidence } from '../../../../../src/workbook/tools/gates/evidence.ts';
import {
  type Criterion,
  type Gate,
  gateResult,
  isReady,
  readAnswers,
  resultFigure,
  resultText,
  retiredAnswers,
} from '../../../../../src/workbook/tools/gates/gates.ts';
import { createInitiative } from '../../../../../src/workbook/engine/initiative.ts';
import { setRow } from '../../../../../src/workbook/engine/rows.ts';

const criterion = (name: string, more: Partial<Criterion> = {}): Criterion => ({
  id: `in/${name}`,
  title: name.toUpperCase(),
  text: `There is ${name}.`,
  answeredBy: 'A letter',
  items: [],
  tools: [],
  ...more,
});
const gate: Gate = {
  id: 'in',
  title: 'Into Discovery',
  decidedBy: 'The office',
  purpose: 'To look around.',
  url: '/gates/#in',
  criteria: ['a', 'b', 'c', 'd', 'e'].map((name) => criterion(name)),
};
const fresh = () => createInitiative(schema, 'id', () => 1000);
const decide = (verdicts: Readonly<Record<string, Verdict>>) => {
  const initiative = fresh();
  for (const [name, verdict] of Object.entries(verdicts))
    setRow(initiative, GATES, `in/${name}`, { verdict });
  return gateResult(gate, readAnswers(initiative));
};

describe('a result', () => {
  test.each<[Record<string, Verdict>, string]>([
    [{}, 'Nothing is decided yet; 5 to decide.'],
    [{ a: 'ready', b: 'ready', c: 'ready', d: 'not-yet', e: 'not-yet' }, 'Ready: 3 of 5; missing: D, E.'],
    [{ a: 'ready', d: 'not-yet' }, 'Ready: 1 of 5; missing: D; not decided: B, C, E.'],
    [{ a: 'ready', b: 'na' }, 'Ready: 1 of 4; not decided: C, D, E. Not applicable: B.'],
    [{ a: 'ready', b: 'ready', c: 'ready', d: 'ready', e: 'ready' }, 'Ready: all 5.'],
    [{ a: 'na', b: 'na', c: 'na', d: 'na', e: 'na' }, 'Nothing applies. Not applicable: A, B, C, D, E.'],
  ])('in words for %o', (verdicts, words) => {
    expect(resultText(decide(verdicts))).toBe(words);
  });

  test('is ready when all that applies is, and something does', () => {
    expect(isReady(decide({ a: 'ready', b: 'ready', c: 'na', d: 'ready', e: 'ready' }))).toBe(true);
    expect(isReady(decide({ a: 'ready', b: 'ready', c: 'ready', d: 'ready' }))).toBe(false);
    expect(isReady(decide({ a: 'na', b: 'na', c: 'na', d: 'na', e: 'na' }))).toBe(false);
    expect(resultFigure(decide({ a: 'ready', b: 'na' }))).toBe('1 of 4 ready');
    expect(resultFigure(decide({ a: 'na', b: 'na', c: 'na', d: 'na', e: 'na' }))).toBe('nothing applies');
  });

  test('puts each criterion in exactly one place, in their order', () => {
    const verdict = fc.constantFrom<Verdict>('undecided', 'ready', 'not-yet', 'na');
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), verdict), (verdicts) => {
        const all = Object.values(decide(verdicts)).map((criteria) => criteria.map(({ id }) => id));
        expect(all.flat().sort()).toEqual(gate.criteria.map(({ id }) => id));
        for (const ids of all) expect(ids).toEqual([...ids].sort());
      }),
    );
  });

  test('is not changed by any other work', () => {
    const initiative = fresh();
    setItem(initiative, 't1/lead', { state: 'done' }, 'A lead.');
    setRow(initiative, PEOPLE, 'p', { name: 'Ann', champion: 'chosen' });
    expect(gateResult(gate, readAnswers(initiative)).ready).toEqual([]);
  });
});

describe('what bears on a criterion', () => {
  const definitions = new Map([
    ['t1/lead', { id: 't1/lead', text: 'A lead.' }],
    ['t1/ip', { id: 't1/ip', text: 'An owner.' }],
  ]);

  test('is each item with its state; items that are not there are left out', () => {
    const initiative = fresh();
    setItem(initiative, 't1/lead', { state: 'done' }, 'A lead.');
    expect(itemEvidence(['t1/ip', 't1/lead', 't1/gone'], definitions, readItems(initiative))).toEqual([
      { id: 't1/ip', text: 'An owner.', state: 'todo' },
      { id: 't1/lead', text: 'A lead.', state: 'done' },
    ]);
  });

  test('is said in one line for the committee', () => {
    const items = [{ id: 't1/ip', text: 'An owner.', state: 'doing' }] as const;
    const tool = { id: 'roles', title: 'Role cover', url: '/r/' };
    expect(evidenceText({ items, tools: [{ ...tool, words: '0 of 6 groups' }] })).toBe(
      '0 of 1 checklist items done; Role cover: 0 of 6 groups',
    );
    expect(evidenceText({ items: [], tools: [{ ...tool, words: '' }] })).toBe('Role cover: empty');
  });
});

test('answers to criteria that are gone are kept, empty ones are not shown', () => {
  const initiative = fresh();
  setRow(initiative, GATES, 'in/a', { answer: 'Yes' });
  setRow(initiative, GATES, 'in/gone', { answer: 'Kept', text: 'There was a rule.' });
  setRow(initiative, GATES, 'in/empty', { verdict: 'undecided', answer: ' ' });
  expect(retiredAnswers([gate], readAnswers(initiative))).toEqual([
    { id: 'in/gone', verdict: 'undecided', answer: 'Kept', text: 'There was a rule.' },
  ]);
});

test('the sheet says how each criterion stands and leaves room for the decision', () => {
  const initiative = fresh();
  setRow(initiative, GATES, 'in/a', { verdict: 'ready', answer: 'See *minutes*\nof May' });
  const sheet = (from?: string) =>
    gateDocument({
      gate: { ...gate, from, criteria: gate.criteria.slice(0, 2) },
      answers: readAnswers(initiative),
      decision: readDecision(initiative, gate.id),
      evidenceOf: () => ({
        items: [{ id: 't1/ip', text: 'An owner.', state: 'doing' }],
        tools: [{ id: 'brief', title: 'Value brief', url: '/b/', words: '' }],
      }),
      name: 'Eyes',
      today: '2027-03-31',
    });
  const text = documentMarkdown(sheet().document);
  expect(text).toContain('# Eyes: Into Discovery');
  expect(text).toContain('as of 2027-03-31');
  expect(text).toContain('Ready: 1 of 2; not decided: B.');
  expect(text).toContain('### A: ready');
  expect(text).toContain('> See \\*minutes\\*\\\n> of May');
  expect(text).toContain('- An owner. (in progress)\n- Value brief: nothing entered yet');
  expect(text).toContain('> **Open:** No answer yet.');
  expect(text).not.toContain('Back to the stage before');
  expect(documentMarkdown(sheet('Discovery').document)).toContain('Back to the stage before');
});

test('the decision on a gate is kept with its date and those who decided, and is in the sheet', () => {
  const initiative = fresh();
  setDecision(initiative, gate, {
    decision: 'conditions',
    date: '2027-03-31',
    names: 'Ann, Bo',
    reasons: 'Once the budget is signed.',
  });
  const decision = readDecision(initiative, gate.id);
  expect(decisionText(decision)).toBe('Go with conditions, 31 March 2027, Ann, Bo');
  const { document } = gateDocument({
    gate,
    decision,
    answers: readAnswers(initiative),
    evidenceOf: () => ({ items: [], tools: [] }),
    name: 'Eyes',
    today: '2027-04-01',
  });
  expect(documentMarkdown(document)).toContain(
    '## Decision\n\nGo with conditions, 31 March 2027, Ann, Bo\n\nReasons and conditions:\n\n> Once the budget is signed.\n',
  );
});
