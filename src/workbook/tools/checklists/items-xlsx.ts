/** Imports a library: load it with `import()`, and only when the reader wants the file. */
import type { Cell, Row } from 'write-excel-file/universal';
import type { BytesFile } from '../../documents/index.ts';
import { head, sheet, words, xlsxFile } from '../../documents/sheets.ts';
import type { ExportInput } from './export-rows.ts';
import { type Column, itemTable, itemTableSays } from './item-table.ts';

const WIDTHS: Readonly<Record<Column, number>> = {
  Initiative: 20,
  'As of': 12,
  List: 20,
  Section: 20,
  Id: 16,
  Item: 50,
  State: 14,
  'Reason not applicable': 25,
  Owner: 20,
  Due: 12,
  Overdue: 9,
  Note: 50,
  Evidence: 30,
  Guidance: 30,
  Retired: 9,
};
const DAYS: readonly string[] = ['As of', 'Due'] satisfies Column[];
/** Excel's day numbers are correct from here on. */
const FIRST_DAY = '1900-03-01';

/**
 * The items as an Excel file. Typed text stays text: `3/4`, `00123`, `=1+1`. Days are real dates, so that a
 * spreadsheet can sort, filter and calculate with them; they are formatted as `2027-03-31` in every language.
 */
export function itemsXlsx(input: ExportInput): Promise<BytesFile> {
  const { head: titles, rows } = itemTable(input);
  const data = rows.map((row): Row =>
    row.map((value, column) => (DAYS.includes(titles[column] ?? '') ? dayCell(value) : words(value))),
  );
  const items = sheet(
    'Items',
    titles.map((title) => WIDTHS[title]),
    [head(titles), ...data],
  );
  return xlsxFile(input.details.name, input.today, [items], itemTableSays(rows.length));
}

function dayCell(day: string): Cell {
  return day < FIRST_DAY
    ? words(day)
    : { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' };
}
