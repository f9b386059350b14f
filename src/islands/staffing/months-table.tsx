import {
  amountText,
  byMonth,
  calendarMonth,
  figuresOf,
  phaseName,
  phasesIn,
  type PlanInput,
  planRows,
} from '../../workbook/tools/staffing/index.ts';
import { Name } from './name.tsx';
import { Sideways } from './sideways.tsx';

/** The chart as a table: a row for each month. Open in print, where disclosures cannot be opened. */
export function MonthsTable({ input }: { readonly input: PlanInput }) {
  const { plan, startDate } = input;
  const rows = planRows(input);
  const sums = byMonth(plan, plan.roles);
  if (rows.length === 0) return null;
  const table = (
    <table class="months">
      <caption class="sr-only">Person-months by month and role</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Phase</th>
          {rows.map(({ title, ours }) => (
            <th key={title} scope="col" class="number">
              <Name text={title} ours={ours} />
            </th>
          ))}
          <th scope="col" class="number">
            All roles
          </th>
        </tr>
      </thead>
      <tbody>
        {sums.map((all, month) => (
          <tr key={month}>
            <th scope="row">
              {month + 1} <span class="muted">{calendarMonth(startDate, month + 1)}</span>
            </th>
            <td>
              <Name
                text={phasesIn(plan.phases, month + 1)
                  .map(phaseName)
                  .join(', ')}
              />
            </td>
            {rows.map(({ title, months }) => (
              <td key={title} class="number">
                {months[month] === 0 ? '' : amountText(months[month] ?? 0)}
              </td>
            ))}
            <td class="number">{amountText(all)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            Person-months
          </th>
          {rows.map(({ title, months }) => (
            <td key={title} class="number">
              {amountText(figuresOf(months).total)}
            </td>
          ))}
          <td class="number">{amountText(figuresOf(sums).total)}</td>
        </tr>
      </tfoot>
    </table>
  );
  return (
    <>
      <details class="no-print">
        <summary>The same as a table</summary>
        <Sideways name="Table">{table}</Sideways>
      </details>
      <div class="print-only">{table}</div>
    </>
  );
}
