/** A row of saved content, not yet checked. */
export type Row = Readonly<Record<string, unknown>>;
type Cell = readonly [value: unknown, stamp: string];
/** Returns a row as the next version would have saved it, under the id that this version would have given it. */
export type Change = (id: string, cells: Row) => readonly [id: string, cells: Row];

/**
 * Changes the rows of some tables, each for itself, so merging copies and migrating them commute. Whatever has not
 * the form of saved content is passed through, for the check that follows. Where two rows become one, each cell keeps
 * its later edit.
 */
export function changedRows(content: unknown, changes: ReadonlyMap<string, Change>): unknown {
  if (!isRecord(content) || !isRecord(content['tables'])) return content;
  const tables = Object.entries(content['tables']).map(([table, rows]): [string, unknown] => {
    const change = changes.get(table);
    return [table, change === undefined || !isRecord(rows) ? rows : changed(rows, change)];
  });
  return { ...content, tables: Object.fromEntries(tables) };
}

function changed(rows: Row, change: Change): Row {
  const result = new Map<string, unknown>();
  for (const [id, cells] of Object.entries(rows)) {
    const [newId, newCells] = isRecord(cells) ? change(id, cells) : [id, cells];
    const there = result.get(newId);
    result.set(newId, isRecord(there) && isRecord(newCells) ? joined(there, newCells) : newCells);
  }
  return Object.fromEntries(result);
}

function joined(one: Row, other: Row): Row {
  const later = Object.entries(other).filter(([id, cell]) => {
    const there = one[id];
    return !isCell(cell) || there === undefined || (isCell(there) && cell[1] > there[1]);
  });
  return { ...one, ...Object.fromEntries(later) };
}

/**
 * Changes the row id in a lost edit of a table; it stands in the id of the lost edit and in a cell.
 * @returns undefined for a lost edit of another table
 */
export function lostEditMoved(
  table: string,
  [id, cells]: Parameters<Change>,
  moved: (row: string) => string,
): ReturnType<Change> | undefined {
  const [, before = '', row, after = ''] = new RegExp(`^(\\S+ ${table} )(.*)( \\S+)$`).exec(id) ?? [];
  return row === undefined ? undefined : [before + moved(row) + after, withText(cells, 'row', moved)];
}

/** The cells with one text changed, in its own cell or with the same HLC in another. */
export function withText(cells: Row, id: string, change: (text: string) => string, to = id): Row {
  const cell = cells[id];
  if (!isCell(cell)) return cells;
  const [value, stamp] = cell;
  return { ...cells, [to]: [typeof value === 'string' ? change(value) : value, stamp] };
}

function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCell(value: unknown): value is Cell {
  return Array.isArray(value) && value.length === 2 && typeof value[1] === 'string';
}
