import { derivedHlc } from './hlc.ts';
import type { Replica } from './replica.ts';
import { REMEMBERED, type Schema } from './schema.ts';
import { bare, type SnapshotRow, type SnapshotTables } from './snapshot.ts';

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
  write(place, shortOf(schema, table, { ...remembered(before), ...cells }, gone), true);
}

/**
 * The cell as it has to be where two copies were merged and it tells of one what does not stand: somebody renamed
 * a person, and somebody else worked on the person under the former name, which would stay behind, unseen, and go
 * into files. Its stamp follows from what it was and becomes, so that all copies come to the same.
 * @returns the cells to put
 */
export function rememberedAnew({
  schema,
  store,
  hlcOf: hlcOf,
}: Pick<Replica, 'schema' | 'store' | 'hlcOf'>): SnapshotTables {
  const tables = bare<Record<string, SnapshotRow>>();
  for (const table of store.getTableIds().filter((id) => schema.cellType(id, REMEMBERED) !== undefined)) {
    for (const row of store.getRowIds(table)) {
      const { [REMEMBERED]: before, ...cells } = store.getRow(table, row);
      const told = remembered(before);
      if (Object.entries(told).every(([cell, value]) => (cells[cell] ?? value) === value)) continue;
      const text = shortOf(schema, table, { ...told, ...cells });
      const stamp = derivedHlc(hlcOf({ table, row, cell: REMEMBERED }) + text);
      (tables[table] ??= bare())[row] = { [REMEMBERED]: [text, stamp] };
    }
  }
  return tables;
}

/** The short ones of some cells, as the cell holds them. */
function shortOf(
  schema: Schema,
  table: string,
  cells: Readonly<Record<string, unknown>>,
  gone: readonly string[] = [],
): string {
  const short = Object.entries(cells)
    .filter(([cell]) => schema.cellType(table, cell)?.short && !gone.includes(cell))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(Object.fromEntries(short));
}
