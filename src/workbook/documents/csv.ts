const BYTE_ORDER_MARK = '\uFEFF';
const FORMULA_START = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * One field of a CSV file. An apostrophe is put before text that a spreadsheet would run as a formula, even if
 * spaces or invisible characters precede the sign; fields are quoted where RFC 4180 requires it.
 */
export function csvField(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

type Rows = readonly (readonly string[])[];

/** A table in RFC 4180, for programs: CRLF line ends, every row as long as the first. */
export const csvRows = (rows: Rows): string =>
  rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');

/** The same for spreadsheets: it begins with a byte order mark, without which Excel misreads all non-ASCII letters. */
export const csvTable = (rows: Rows): string => BYTE_ORDER_MARK + csvRows(rows);
