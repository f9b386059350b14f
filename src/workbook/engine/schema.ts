import {
  type Cells,
  type CellType,
  type CellValue,
  line,
  internal,
  scalar,
  text,
  type TypeOf,
} from './cell-types.ts';
import { DETAILS } from './details.ts';

/** A table of an initiative, as the tool declares it that keeps it. */
export interface Table<C extends Cells = Cells> {
  /** Its name in saved work and in files: never changed. */
  readonly id: string;
  readonly cells: C;
  /**
   * What the parts of a row's id stand for, parted by slashes: `['people', 'roles']` for `<person>/<role>`. A part
   * that is the id of a table hangs on that table's rows: they go with it. The last part may hold slashes itself.
   */
  readonly key: readonly string[];
  /** Readers can remove its rows. Then a cell beside the others stands in for them: see `remember`. */
  readonly removable: boolean;
  /** The page writes it for itself: saved and merged like the others, but no work of the reader's. */
  readonly notes: boolean;
}

/** A row of a table, as it is read: what is missing is empty. */
export type RowOf<T extends Table> = { readonly [C in keyof T['cells']]: TypeOf<T['cells'][C]> };

/**
 * Declares a table.
 * @param id its name in saved work, for ever
 * @param options see `Table`; rows have ids of one part and are not removed, unless it says otherwise
 */
export function defineTable<const C extends Cells>(
  id: string,
  cells: C,
  options: { readonly key?: readonly string[]; readonly removable?: boolean; readonly notes?: boolean } = {},
): Table<C> {
  return {
    id,
    cells,
    key: options.key ?? [id],
    removable: options.removable ?? false,
    notes: options.notes ?? false,
  };
}

/** The id of a row that belongs to several things, from theirs. */
export function rowKey(...parts: readonly string[]): string {
  return parts.join('/');
}

/** The ids that a row's id is made of; `''` for those that are missing. */
export function rowParts({ key }: Pick<Table, 'key'>, row: string): string[] {
  const parts = row.split('/');
  return key.map((_, at) => (at === key.length - 1 ? parts.slice(at).join('/') : (parts[at] ?? '')));
}

/** The cell that stands in for the others of a removable row, where these are gone: see `remember`. */
export const REMEMBERED = 'was';

/** The losing side of edits that two people made at once: see conflict-log.ts. The one table of the engine itself. */
export const CONFLICTS = defineTable('conflicts', {
  table: internal(line(400)),
  row: internal(line(400)),
  cell: internal(line(400)),
  value: internal(scalar),
  /** Stamp of the edit that lost. */
  edit: internal(line(16)),
});

/** All that is known of the tables of an initiative. What it does not know is kept as it is, but not edited. */
export interface Schema {
  readonly tables: readonly Table[];
  /**
   * What a cell may hold, or `undefined` if this version does not know it (a tool of another version may).
   * @param table id of the table; `''` stands for the initiative's own values
   */
  readonly cellType: (table: string, cell: string) => CellType<CellValue> | undefined;
  /** Whether a table holds what the page notes for itself, and no work of the reader's. */
  readonly isNotes: (table: string) => boolean;
}

/** Puts the tables of all tools together, with what the engine keeps itself. */
export function defineSchema(tables: readonly Table[]): Schema {
  const remembered = { [REMEMBERED]: internal(text(5_000)) };
  const all = [...tables, CONFLICTS];
  const types = new Map<string, ReadonlyMap<string, CellType<CellValue>>>(
    all.map(({ id, cells, removable }) => [
      id,
      new Map(Object.entries(removable ? { ...cells, ...remembered } : cells)),
    ]),
  );
  types.set('', new Map<string, CellType<CellValue>>(Object.entries(DETAILS)));
  const notes = new Set(tables.flatMap((table) => (table.notes ? [table.id] : [])));
  return {
    tables: all,
    isNotes: (table) => notes.has(table),
    cellType: (table, cell) => types.get(table)?.get(cell),
  };
}
