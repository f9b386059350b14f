import { derivedHlc } from './hlc.ts';
import type { Replica } from './replica.ts';
import { REMEMBERED, type Schema } from './schema.ts';
import { bare, type SnapshotRow, type SnapshotTables } from './snapshot.ts';

// A row that a reader can remove has, besides its cells, one that summarizes what it is called and contains.
// When one person removes the row while another edits it, the later edit brings the row back, with this cell
// but without the others: it then replaces them, so that no row is left without a name.

/** The values that replace missing cells. @param text the content of the cell, unchecked */
export function remembered(text: unknown): Readonly<Record<string, unknown>> {
  try {
    const cells: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    return typeof cells === 'object' && cells !== null ? { ...cells } : {};
  } catch {
    return {};
  }
}

/**
 * Rewrites the cell with an HLC of now, after an edit of the row. Only within `change`.
 * @param gone cells that the edit removed: they are not replaced
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
 * The cell as it must be after a merge if it contains something outdated: somebody renamed
 * a person, and somebody else edited the person under the former name, which would stay behind, unseen, and go
 * into files. Its HLC is derived from the cell's old and new value, so that all copies converge.
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

/** The short ones of some cells, as the cell stores them. */
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
