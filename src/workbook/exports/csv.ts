import { fileName, type TextFile } from '../file-name.ts';
import { counted } from '../text.ts';
import { STATE_WORDS } from '../words.ts';
import { type ExportInput, exportRows } from './rows.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const FORMULA_START = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * One field of a CSV file. Text that a spreadsheet would run as a formula is led by an apostrophe, also where
 * blanks or invisible characters come before the sign; everything is quoted where RFC 4180 asks for it.
 */
export function csvField(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table in RFC 4180: CRLF line ends, every row as long as the first. It begins with a byte order mark,
 * without which Excel misreads every letter beyond English.
 */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

/** All items with the work on them, retired ones with work too. */
export function toCsv(input: ExportInput): TextFile {
  const rows = exportRows(input);
  const head = [
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
  ];
  const body = rows.map((row) => [
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
  return {
    name: fileName(input.details.name, input.today, 'csv'),
    mediaType: 'text/csv;charset=utf-8',
    text: csvTable([head, ...body]),
    says: `A table of ${counted(rows.length, 'checklist item')} with state, owner, due day, note, evidence and guidance link, for a spreadsheet. The tools' entries are not in it, and it cannot be imported again.`,
  };
}
