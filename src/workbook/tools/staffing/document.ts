/** The files of a plan besides Excel. Loaded with `import()` when the reader wants one. */
import { type Block, csvTable, type DocumentFile, fileName, type TextFile } from '../../documents/index.ts';
import { amountText } from './amounts.ts';
import { GAP_HEADING, gapText } from './gaps.ts';
import { byMonth, figuresOf, inPhase, phaseName } from './plan.ts';
import {
  ballotMonth,
  figuresText,
  monthTitles,
  phaseSpan,
  type PlanInput,
  planRows,
  planSays,
} from './sheets.ts';

/** The plan as a table: a row for each role, a column for each month, totals at the end of both. */
export function planCsv(input: PlanInput): TextFile {
  const rows = planRows(input);
  const sums = byMonth(input.plan, input.plan.roles);
  const line = (title: string, months: readonly number[]): string[] => [
    title,
    ...months.map(amountText),
    amountText(figuresOf(months).total),
  ];
  return {
    name: fileName(`${input.name} staffing plan`, input.today, 'csv'),
    mediaType: 'text/csv;charset=utf-8',
    text: csvTable([
      ['Role', ...monthTitles(input), 'Person-months'],
      ...rows.map(({ title, months }) => line(title, months)),
      line('All roles', sums),
    ]),
    says: planSays(input),
  };
}

/** The plan in words and narrow tables, to copy into a document. */
export function planDocument(input: PlanInput): DocumentFile {
  const { plan, needs, ballots, name, startDate, today } = input;
  const filled = needs.filter(({ total }) => total > 0);
  const ballotRows = ballots.map((ballot) => [
    ballot.name === '' ? 'Ballot' : ballot.name,
    ballot.opens,
    ballotMonth(ballot, startDate),
  ]);
  const blocks: Block[] = [
    { kind: 'paragraph', text: figuresText(input) },
    { kind: 'heading', level: 1, text: 'Phases' },
    {
      kind: 'table',
      head: ['Phase', 'When', 'Person-months'],
      rows: plan.phases.map((phase) => [
        phaseName(phase),
        phaseSpan(startDate, phase),
        amountText(inPhase(plan, phase, plan.roles)),
      ]),
      widths: [3, 4, 2],
    },
    ...(ballotRows.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: 'Ballots' } as const,
          { kind: 'table', head: ['Ballot', 'Opens', 'In the plan'], rows: ballotRows } as const,
        ]),
    { kind: 'heading', level: 1, text: 'Roles' },
    {
      kind: 'table',
      head: ['Role', 'Person-months', 'Most in a month', 'People named', GAP_HEADING],
      rows: filled.map((need) => [
        need.role.title,
        amountText(need.total),
        amountText(need.peak),
        need.holders.map((holder) => holder.name).join(', '),
        gapText(need),
      ]),
      widths: [3, 2, 2, 3, 3],
    },
  ];
  return {
    document: { title: `${name}: staffing plan`, about: `As of ${today}.`, blocks },
    name: `${name} staffing plan`,
    today,
    says: planSays(input),
  };
}
