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

/** A table of an initiative, as declared by its tool. */
export interface Table<C extends Cells = Cells> {
  /** Its name in saved work and in files: never changed. */
  readonly id: string;
  readonly cells: C;
  /**
   * What the parts of a row key refer to, separated by slashes: `['people', 'roles']` for `<person>/<role>`. A part
   * that is the id of a table belongs to that table's rows, and is removed with them. The last part may contain slashes.
   */
  readonly key: readonly string[];
  /** Whether readers can remove its rows. If so, a cell besides the others summarizes them: see remembered.ts. */
  readonly removable: boolean;
  /** Whether it holds notes of the page: saved and merged like the others, but not work of the reader's. */
  readonly notes: boolean;
}

/** A row of a table as read: missing values are empty. */
export type RowOf<T extends Table> = { readonly [C in keyof T['cells']]: TypeOf<T['cells'][C]> };

/**
 * Declares a table.
 * @param id its name in saved work, permanent
 * @param options see `Table`; by default, row keys have one part and rows are not removable
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

/** The key of a row that belongs to several things, composed of their ids. */
export function rowKey(...parts: readonly string[]): string {
  return parts.join('/');
}

/** The ids that a row key is composed of; `''` for missing ones. */
export function rowParts({ key }: Pick<Table, 'key'>, row: string): string[] {
  const parts = row.split('/');
  return key.map((_, at) => (at === key.length - 1 ? parts.slice(at).join('/') : (parts[at] ?? '')));
}

/** The cell that summarizes a removable row and replaces its other cells if they are missing: see remembered.ts. */
export const REMEMBERED = 'was';

/** The losing sides of concurrent edits: see conflict-log.ts. The only table of the engine itself. */
export const CONFLICTS = defineTable('conflicts', {
  table: internal(line(400)),
  row: internal(line(400)),
  cell: internal(line(400)),
  value: internal(scalar),
  /** HLC of the edit that lost. */
  edit: internal(line(16)),
});

/** The tables of an initiative. What is not in it is kept as it is, but not edited. */
export interface Schema {
  readonly tables: readonly Table[];
  /**
   * The type of a cell, or `undefined` if this version does not know it (a tool of another version may).
   * @param table id of the table; `''` means the initiative's own values
   */
  readonly cellType: (table: string, cell: string) => CellType<CellValue> | undefined;
  /** Whether a table holds notes of the page, and not work of the reader's. */
  readonly isNotes: (table: string) => boolean;
}

/** Combines the tables of all tools with the engine's own. */
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
