import { csvTable, fileName, type TextFile } from '../../documents/index.ts';
import type { ExportInput } from './export-rows.ts';
import { itemTable, itemTableSays } from './item-table.ts';

/** All items with their work, including retired items with work. */
export function toCsv(input: ExportInput): TextFile {
  const { head, rows } = itemTable(input);
  return {
    name: fileName(input.details.name, input.today, 'csv'),
    mediaType: 'text/csv;charset=utf-8',
    text: csvTable([head, ...rows]),
    says: `${itemTableSays(rows.length)} Spreadsheets turn values such as 3/4, MARCH1 or 00123 into dates and numbers when they open it; the Excel file keeps them.`,
  };
}
