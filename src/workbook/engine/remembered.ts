import type { Replica } from './replica.ts';
import { REMEMBERED } from './schema.ts';

// A row that a reader can remove has beside its cells one in which stands, in short, what it is called and holds.
// When one person removes the row while another works on it, the later edit brings the row back, with this cell
// but without the others: it then stands in for them, so that no row without a name is left.

/** What stands in for cells that are not there. @param text what the cell holds; anything may stand there */
export function remembered(text: unknown): Readonly<Record<string, unknown>> {
  try {
    const cells: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    return typeof cells === 'object' && cells !== null ? { ...cells } : {};
  } catch {
    return {};
  }
}

/**
 * Writes the cell anew, with a stamp of now, after an edit of the row. Only within `change`.
 * @param gone cells that the edit took away: nothing stands in for them
 */
export function remember(
  { schema, store, write }: Replica,
  table: string,
  row: string,
  gone: readonly string[],
): void {
  const { [REMEMBERED]: before, ...cells } = store.getRow(table, row);
  if (schema.cellType(table, REMEMBERED) === undefined) return;
  const place = { table, row, cell: REMEMBERED };
  if (Object.keys(cells).length === 0) {
    write(place, undefined);
    return;
  }
  const short = Object.entries({ ...remembered(before), ...cells })
    .filter(([cell]) => schema.cellType(table, cell)?.short && !gone.includes(cell))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  write(place, JSON.stringify(Object.fromEntries(short)), true);
}
