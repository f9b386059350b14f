import { csvTable, fileName, type TextFile } from '../../documents/index.ts';
import type { ExportInput } from './export-rows.ts';
import { itemTable } from './item-table.ts';
import { csvSays } from './says.ts';

/** All items with their work, including retired items with work. */
export function toCsv(input: ExportInput): TextFile {
  const { head, rows } = itemTable(input);
  return {
    name: fileName(input.details.name, input.today, 'csv'),
    mediaType: 'text/csv;charset=utf-8',
    text: csvTable([head, ...rows]),
    says: csvSays(rows.length),
  };
}
