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
