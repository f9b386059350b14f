import type { CellValue } from './cell-types.ts';
import { derivedHlc, hlcTime, type Hlc } from './hlc.ts';
import type { Place, Replica } from './replica.ts';
import { rowParts, type Schema, type Table } from './schema.ts';
import { bare, type SnapshotCell, type SnapshotTables } from './snapshot.ts';

// Which rows belong to which, as declared by the keys of tables: see `Table.key`. Views show a row's own rows with it.

type Rows = Pick<Replica, 'schema' | 'store' | 'hlcOf'>;

/** The tables whose rows belong to those of a table, with the index of the part of their keys that says to which. */
function hangingTables({ tables }: Schema, { id }: Table): { readonly table: Table; readonly at: number }[] {
  return tables.flatMap((table) => {
    const at = table.id === id ? -1 : table.key.indexOf(id);
    return at < 0 ? [] : [{ table, at }];
  });
}

/**
 * The rows of a table to which somebody's work belongs.
 * @param rowsOf the rows of a table, each with its existing cells
 */
export function heldBy(
  schema: Schema,
  parent: Table,
  rowsOf: (table: string) => Iterable<readonly [row: string, cells: readonly string[]]>,
): Set<string> {
  return new Set(
    hangingTables(schema, parent).flatMap(({ table, at }) =>
      Array.from(rowsOf(table.id))
        .filter(([, cells]) => cells.some((cell) => !schema.cellType(table.id, cell)?.internal))
        .map(([row]) => rowParts(table, row)[at] ?? ''),
    ),
  );
}

/** The rows that belong to a row. */
export function rowsHangingOn(
  { schema, store }: Pick<Replica, 'schema' | 'store'>,
  parent: Table,
  row: string,
): { readonly table: Table; readonly row: string }[] {
  return hangingTables(schema, parent).flatMap(({ table, at }) =>
    store
      .getRowIds(table.id)
      .filter((hanging) => rowParts(table, hanging)[at] === row)
      .map((hanging) => ({ table, row: hanging })),
  );
}

/** Those of some cells whose rows were created by readers and removed, although other rows belong to them. */
export function missedAmong<T extends Place>(replica: Rows, places: readonly T[]): T[] {
  const { schema, store } = replica;
  return schema.tables
    .filter(({ removable }) => removable)
    .flatMap((table) => {
      const gone = places.filter((place) => place.table === table.id && !store.hasRow(table.id, place.row));
      if (gone.length === 0) return [];
      const held = heldBy(schema, table, (id) =>
        Object.entries(store.getTable(id)).map(([row, cells]) => [row, Object.keys(cells)]),
      );
      return gone.filter(({ row }) => held.has(row) && cellsOfMaking(replica, table, row).length > 0);
    });
}

/**
 * What restores the rows that a row belongs to, if somebody has removed them. Done like a merge (`heldRows`), not
 * like an edit: a copy that still has such a row then restores its name.
 * @returns the cells to put
 */
export function remakeOf(replica: Rows, id: string, row: string): SnapshotTables {
  const { schema, store, hlcOf } = replica;
  const table = schema.tables.find((one) => one.id === id);
  const tables = bare<Record<string, Record<string, SnapshotCell>>>();
  for (const [at, part] of (table === undefined ? [] : rowParts(table, row)).entries()) {
    const parent = schema.tables.find((one) => one.removable && one !== table && one.id === table?.key[at]);
    if (parent === undefined || store.hasRow(parent.id, part)) continue;
    const places = Object.keys(parent.cells).map((cell) => ({ table: parent.id, row: part, cell }));
    // Later than everything that was removed, or a merge would consider it removed since: see `heldRows`.
    const removal = places.map(hlcOf).sort().at(-1) ?? '';
    for (const { cell } of cellsOfMaking(replica, parent, part))
      ((tables[parent.id] ??= bare())[part] ??= bare())[cell] = restoredCell(hlcTime(removal), removal);
  }
  return tables;
}

/** A cell restored by rule. @param stamp the HLC of its removal */
export function restoredCell(value: CellValue, stamp: Hlc): SnapshotCell {
  return [value, derivedHlc(stamp + String(value))];
}

/** The cells that are set when a row is created; none for a row that only annotates something of the playbook. */
function cellsOfMaking({ hlcOf }: Rows, { id, cells }: Table, row: string): Place[] {
  return Object.entries(cells)
    .filter(([, { setOnCreate }]) => setOnCreate)
    .map(([cell]) => ({ table: id, row, cell }))
    .filter((place) => hlcOf(place) !== '');
}
