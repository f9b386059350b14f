import { spokenDate } from '../../../shared/dates.ts';
import { counted } from '../../../shared/words.ts';
import { type Initiative, readDetails, readRow, readRows } from '../../engine/index.ts';
import { type Block, typed, type Words } from '../../documents/index.ts';
import { COMMITMENT_WORDS, coverageOf, coverCounts, presentSet, readCandidates } from '../champions/index.ts';
import { CHARTER, statusOf } from '../charter/index.ts';
import { type ItemDefinition, nextItems, overdueItems, readItems } from '../checklists/index.ts';
import { readAnswers } from '../gates/index.ts';
import { nameOf } from '../people/index.ts';
import { amountText, figuresText, inPhase, phaseName, phaseSpan, readPlan } from '../staffing/index.ts';
import { openDecisions } from './decisions.ts';

/** Something of the content with its title. */
interface Titled {
  readonly id: string;
  readonly title: string;
}

/** What a summary is made of. */
export interface SummaryInput {
  readonly initiative: Initiative;
  readonly criteria: readonly Titled[];
  /** The parts of the charter, by the ids of its table. */
  readonly charter: readonly Titled[];
  /** The stage gates in order, with the ids of their criteria. */
  readonly gates: readonly (Titled & { readonly criteria: readonly string[] })[];
  readonly items: readonly ItemDefinition[];
  readonly roles: readonly Titled[];
  /** The identity of the example, whose summary says that it is one. */
  readonly example: string;
  /** Today in the reader's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
}

/** One part of a summary. */
export interface SummaryPart {
  readonly title: string;
  /** Where it is filled in, from the root of the site. */
  readonly url: string;
  /** What is still missing, while nothing is entered for it. */
  readonly missing: string;
  /** Empty while nothing is entered. */
  readonly blocks: readonly Block[];
}

const MOST_STEPS = 6;

/** The parts of a summary in their order, also those for which nothing is entered. */
export function summaryParts(input: SummaryInput): SummaryPart[] {
  return [
    {
      title: 'Aim',
      url: '/workbook/charter/',
      missing: 'The objective is not written yet.',
      blocks: aim(input),
    },
    {
      title: 'Champions',
      url: '/workbook/champions/',
      missing: 'Nobody is chosen yet.',
      blocks: champions(input),
    },
    {
      title: 'Governance',
      url: '/workbook/charter/',
      missing: 'No part of the charter is written yet.',
      blocks: governance(input),
    },
    {
      title: 'Stage and gates',
      url: '/workbook/gates/',
      missing: 'No criterion of a gate is decided yet.',
      blocks: stage(input),
    },
    {
      title: 'Plan in figures',
      url: '/workbook/staffing/',
      missing: 'No phase is planned yet.',
      blocks: plan(input),
    },
    ...decisions(input),
    {
      title: 'Next steps',
      url: '/workbook/agenda/',
      missing: 'No checklist item has an owner, a date or a state yet.',
      blocks: steps(input),
    },
  ];
}

const list = (items: readonly Words[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);

function aim({ initiative }: SummaryInput): Block[] {
  const { text } = readRow(initiative, CHARTER, 'heading/objective');
  return text.trim() === '' ? [] : [{ kind: 'paragraph', text: typed(text) }];
}

function champions({ initiative, criteria, today }: SummaryInput): Block[] {
  const set = presentSet(readCandidates(initiative), today);
  if (set.length === 0) return [];
  const coverage = coverageOf(
    criteria.map(({ id }) => id),
    set,
  );
  const { covered, risk } = coverCounts(coverage);
  const titleOf = new Map(criteria.map(({ id, title }) => [id, title]));
  const lacking = coverage.flatMap(({ state, criterion }) =>
    state === 'gap' || state === 'unrated' ? [titleOf.get(criterion) ?? criterion] : [],
  );
  return [
    {
      kind: 'table',
      head: ['Champion', 'Commitment', 'Solid or strong in'],
      rows: set.map((one) => [
        typed([nameOf(one), one.organization.trim()].filter((part) => part !== '').join(', ')),
        COMMITMENT_WORDS[one.commitment],
        coverage
          .flatMap(({ solid, criterion }) =>
            solid.includes(one.id) ? [titleOf.get(criterion) ?? criterion] : [],
          )
          .join('; ') || 'nothing rated yet',
      ]),
      widths: [3, 2, 5],
    },
    {
      kind: 'paragraph',
      text: `${covered} of ${counted(criteria.length, 'quality', 'qualities')} ${covered === 1 ? 'is' : 'are'} covered by two or more, ${risk} by one only.${lacking.length === 0 ? '' : ` Nobody covers: ${lacking.join('; ')}.`}`,
    },
  ];
}

function governance({ initiative, charter }: SummaryInput): Block[] {
  const rows = readRows(initiative, CHARTER);
  const of = (wanted: string): string[] =>
    charter.flatMap(({ id, title }) => {
      const row = rows.get(id);
      return row !== undefined && statusOf(row) === wanted ? [title] : [];
    });
  const [agreed, draft] = [of('agreed'), of('draft')];
  if (agreed.length + draft.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      text: `The charter has ${counted(charter.length, 'part')}: ${agreed.length} agreed, ${draft.length} in draft, ${charter.length - agreed.length - draft.length} open.`,
    },
    ...list([
      ...(agreed.length > 0 ? [`Agreed: ${agreed.join('; ')}.`] : []),
      ...(draft.length > 0 ? [`In draft: ${draft.join('; ')}.`] : []),
    ]),
  ];
}

function stage({ initiative, gates }: SummaryInput): Block[] {
  const answers = readAnswers(initiative);
  const all = gates.map(({ title, criteria }) => {
    const count = (wanted: string): number =>
      criteria.filter((id) => (answers.get(id)?.verdict ?? 'undecided') === wanted).length;
    return { title, all: criteria.length - count('na'), ready: count('ready'), notYet: count('not-yet') };
  });
  const begun = all.filter(({ ready, notYet }) => ready + notYet > 0);
  if (begun.length === 0) return [];
  const next = all.find((gate) => gate.ready < gate.all);
  return [
    {
      kind: 'paragraph',
      text: next === undefined ? 'All criteria of all gates are ready.' : `The next gate is “${next.title}”.`,
    },
    {
      kind: 'table',
      head: ['Gate', 'Ready', 'Not yet', 'Not decided'],
      rows: begun.map((gate) => [
        gate.title,
        `${gate.ready} of ${gate.all}`,
        String(gate.notYet),
        String(gate.all - gate.ready - gate.notYet),
      ]),
      widths: [5, 2, 2, 2],
    },
  ];
}

function plan({ initiative, roles }: SummaryInput): Block[] {
  const read = readPlan(initiative, roles);
  if (read.phases.length === 0) return [];
  const { startDate } = readDetails(initiative);
  return [
    { kind: 'paragraph', text: figuresText({ plan: read }) },
    {
      kind: 'table',
      head: ['Phase', 'When', 'Person-months'],
      rows: read.phases.map((phase) => [
        typed(phaseName(phase)),
        phaseSpan(startDate, phase),
        amountText(inPhase(read, phase, read.roles)),
      ]),
      widths: [4, 4, 2],
    },
  ];
}

/** Left out while nothing waits for a decision: nothing is missing then. */
function decisions({ initiative, today }: SummaryInput): SummaryPart[] {
  const blocks = list(openDecisions(initiative, today).map(({ words }) => `${words}.`));
  return blocks.length === 0 ? [] : [{ title: 'Open decisions', url: '/workbook/', missing: '', blocks }];
}

function steps({ initiative, items: definitions, today }: SummaryInput): Block[] {
  const items = readItems(initiative);
  const begun = definitions.filter(({ id }) => {
    const { state = 'todo', owner = '', due = '' } = items.get(id) ?? {};
    return state === 'doing' || `${owner}${due}`.trim() !== '';
  });
  const late = overdueItems(begun, items, today).length;
  const next = nextItems(begun, items, today, MOST_STEPS);
  if (next.length === 0) return [];
  const dated = next.some(({ id }) => (items.get(id)?.due ?? '') !== '');
  return [
    ...(late > 0 ? [{ kind: 'paragraph', text: `${counted(late, 'item')} overdue.` } as const] : []),
    {
      kind: 'table',
      head: ['Step', 'Owner', ...(dated ? ['Due'] : [])],
      rows: next.map(({ id, text }) => {
        const { owner = '', due = '' } = items.get(id) ?? {};
        const day = due === '' ? '' : spokenDate(due);
        return [text, typed(owner.trim() === '' ? 'nobody yet' : owner), ...(dated ? [day] : [])];
      }),
      widths: dated ? [6, 2, 2] : [6, 2],
    },
  ];
}
