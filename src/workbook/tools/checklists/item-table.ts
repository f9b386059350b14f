import { counted } from '../../../shared/words.ts';
import { type ExportInput, exportRows } from './export-rows.ts';
import { STATE_WORDS } from './labels.ts';

/** The column titles, in order. */
const HEAD = [
  'Initiative',
  'As of',
  'List',
  'Section',
  'Id',
  'Item',
  'State',
  'Reason not applicable',
  'Owner',
  'Due',
  'Overdue',
  'Note',
  'Evidence',
  'Guidance',
  'Retired',
] as const;

/** The title of a column. */
export type Column = (typeof HEAD)[number];

/** All items with their work as a table of text, including retired items with work. */
export function itemTable(input: ExportInput): {
  readonly head: readonly Column[];
  readonly rows: readonly (readonly string[])[];
} {
  const rows = exportRows(input).map((row) => [
    input.details.name,
    input.today,
    row.list,
    row.section,
    row.id,
    row.text,
    STATE_WORDS[row.state],
    row.reason,
    row.owner,
    row.due,
    row.overdue ? 'yes' : '',
    row.note,
    row.evidence,
    row.guidance,
    row.retired ? 'yes' : '',
  ]);
  return { head: HEAD, rows };
}

/** A description of the table, to show beside the button. */
export function itemTableSays(count: number): string {
  return `A table of ${counted(count, 'checklist item')} with state, owner, due day, note, evidence and guidance link, for a spreadsheet. The tools' entries are not in it, and it cannot be imported again.`;
}
