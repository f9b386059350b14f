import {
  type Details,
  edit,
  type EditResult,
  type Initiative,
  type Place,
  readCells,
  type RowOf,
  type Table,
} from '../../workbook/engine/index.ts';

/** A cell of an initiative that a field edits. */
export interface Cell extends Place {
  readonly initiative: Initiative;
}

/** A cell of a table. */
export function cellOf<T extends Table>(
  initiative: Initiative,
  table: T,
  row: string,
  cell: keyof RowOf<T> & string,
): Cell {
  return { initiative, table: table.id, row, cell };
}

/** A cell of the initiative's own values. */
export function detailOf(initiative: Initiative, cell: keyof Details): Cell {
  return { initiative, table: '', row: '', cell };
}

/** The stored value of a cell as text; `''` if the cell has no valid value. */
export function readCell({ initiative, ...place }: Cell): string {
  const { table, cell } = place;
  const rule = initiative.schema.cellType(table, cell);
  if (rule === undefined) return '';
  return String(readCells({ [cell]: rule }, () => initiative.replica.valueAt(place))[cell] ?? '');
}

/** Stores a text in a cell if its cell type accepts it. */
export function writeCell({ initiative, table, row, cell }: Cell, text: string): EditResult {
  return edit(initiative, table, row, { [cell]: text });
}
