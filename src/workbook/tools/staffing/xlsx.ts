/** Writes Excel files. Imports a library: load it with `import()`, and only when the reader wants the file. */
import type { Cell, Row } from 'write-excel-file/universal';
import type { BytesFile } from '../../documents/index.ts';
import { head, sheet, type SheetRows, words, xlsxFile } from '../../documents/sheets.ts';
import { GAP_HEADING, gapText, runsText } from './gaps.ts';
import { calendarMonth } from './months.ts';
import { inPhase, lastMonth, phaseName } from './plan.ts';
import { ballotMonth, monthTitles, type PlanInput, planRows, planSays } from './sheets.ts';

const amount = (value: number): Cell =>
  value === 0 ? null : { value, type: Number, format: '0.00', alignVertical: 'top' };
const whole = (value: number): Cell => ({ value, type: Number, format: '0', alignVertical: 'top' });
const formula = (value: string): Cell => ({
  value,
  type: 'Formula',
  format: '0.00',
  fontWeight: 'bold',
  alignVertical: 'top',
});

/** The name of a column by its index: `A`, `Z`, `AA`. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/**
 * The sheets of a plan: roles by months with formulas for the sums, the phases, and
 * the people named for each role.
 */
export function planSheets(input: PlanInput): SheetRows[] {
  const { plan, needs, ballots, startDate } = input;
  const rows = planRows(input);
  const lastRow = rows.length + 1;
  const lastColumn = columnName(Math.max(plan.length, 1));
  const sums = Array.from({ length: plan.length + 1 }, (_, month) => {
    const column = columnName(month + 1);
    return rows.length === 0 ? amount(0) : formula(`=SUM(${column}2:${column}${lastRow})`);
  });
  return [
    {
      ...sheet(
        'Plan',
        [32, ...Array.from({ length: plan.length }, () => 9), 15],
        [
          head(['Role', ...monthTitles(input), 'Person-months']),
          ...rows.map(({ title, months }, index): Row => [
            words(title),
            ...months.map(amount),
            formula(`=SUM(B${index + 2}:${lastColumn}${index + 2})`),
          ]),
          [...head(['All roles']), ...sums],
        ],
      ),
      stickyColumnsCount: 1,
    },
    sheet(
      'Phases',
      [32, 12, 12, 12, 12, 15],
      [
        head(['Phase', 'First month', 'Months', 'From', 'To', 'Person-months']),
        ...plan.phases.map((phase): Row => [
          words(phaseName(phase)),
          whole(phase.start),
          whole(phase.months),
          words(calendarMonth(startDate, phase.start)),
          words(calendarMonth(startDate, lastMonth(phase))),
          amount(inPhase(plan, phase, plan.roles)),
        ]),
        ...ballots.map((ballot): Row => [
          words(`Ballot: ${ballot.name === '' ? 'without a name' : ballot.name}`),
          null,
          null,
          words(ballot.opens),
          words(ballotMonth(ballot, startDate)),
          null,
        ]),
      ],
    ),
    sheet(
      'People',
      [32, 15, 15, 15, 40, 40],
      [
        head(['Role', 'Person-months', 'Most in a month', 'In months', 'People named', GAP_HEADING]),
        ...needs
          .filter(({ total }) => total > 0)
          .map((need): Row => [
            words(need.role.title),
            amount(need.total),
            amount(need.peak),
            words(runsText(need.peakMonths)),
            words(need.holders.map(({ name }) => name).join(', ')),
            words(gapText(need)),
          ]),
      ],
    ),
  ];
}

/** The plan as an Excel file. */
export function planXlsx(input: PlanInput): Promise<BytesFile> {
  return xlsxFile(`${input.name} staffing plan`, input.today, planSheets(input), planSays(input));
}
