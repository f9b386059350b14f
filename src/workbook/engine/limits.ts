import { own, type Packed, type PackedTable, type PackedTables } from './snapshot.ts';

/**
 * What an initiative may hold: far more than any honest one, and few enough that no page stands still. A file
 * beyond it is refused, and so is an import after which the initiative would be beyond it, so that everything
 * that is saved can be exported and imported again. What this browser has stored itself is always read.
 */
export const LIMITS = {
  tables: 40,
  rows: 10_000,
  cells: 100_000,
  /** Fields of one row. */
  fields: 200,
  /** Characters of a table's, row's or field's id. */
  id: 400,
  /** Ids of kept losers are put together from three ids and a stamp. */
  keptId: 1_300,
  /** Characters of one value. */
  text: 50_000,
  /** Entries of the version vector. */
  seen: 4_000,
  /** Characters of all together. In a file no character takes more than three bytes. */
  characters: 6_500_000,
  fileBytes: 20_000_000,
} as const;

/**
 * Whether two copies together are beyond the limits.
 * @param kept the rows of losers that the merge keeps besides
 * @returns what there would be too much of, as in “Together they would have *10,412 entries*”; undefined if all fits
 */
export function tooMuch(mine: Packed, theirs: Packed, kept: PackedTable = {}): string | undefined {
  const tables = new Set([...Object.keys(mine.tables), ...Object.keys(theirs.tables)]);
  let rows = Object.keys(kept).length;
  let cells = Object.values(kept).reduce((sum, row) => sum + Object.keys(row).length, 0);
  let fields = 0;
  for (const table of tables) {
    for (const row of union(own(mine.tables, table), own(theirs.tables, table))) {
      const all = union(cellsOf(mine.tables, table, row), cellsOf(theirs.tables, table, row));
      rows += 1;
      cells += all.size;
      fields = Math.max(fields, all.size);
    }
  }
  const found = {
    tables: tables.size,
    rows,
    cells,
    fields,
    characters: length(mine) + length(theirs) + length(kept),
  };
  const [name] = (['tables', 'rows', 'cells', 'fields', 'characters'] as const).filter(
    (one) => found[one] > LIMITS[one],
  );
  return name === undefined
    ? undefined
    : `${number(found[name])} ${NAMES[name]} (at most ${number(LIMITS[name])})`;
}

const NAMES = {
  tables: 'tables',
  rows: 'entries',
  cells: 'fields',
  fields: 'fields in one entry',
  characters: 'characters',
} as const;

const number = (value: number): string => value.toLocaleString('en');

const length = (packed: object): number => JSON.stringify(packed).length;

const union = (one: object = {}, other: object = {}): Set<string> =>
  new Set([...Object.keys(one), ...Object.keys(other)]);

const cellsOf = (tables: PackedTables, table: string, row: string): object | undefined =>
  own(own(tables, table), row);
