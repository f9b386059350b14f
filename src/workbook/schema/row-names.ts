import { ITEMS } from '../tools/checklists/tables.ts';
import { PEOPLE } from '../tools/people/tables.ts';
import { cellAt, type Packed } from '../engine/snapshot.ts';
import type { ListDefinition } from '../tools/checklists/lists.ts';
import { shorten } from '../text/shorten.ts';
import { labelledTable } from './labels.ts';

/** What a row is called, and where it belongs. Both may quote a file: show them as text. */
export interface RowName {
  readonly title: string;
  /** The checklist or the tool; `''` for the initiative itself. */
  readonly place: string;
  /** The title is what a reader typed, not the playbook's. */
  readonly typed: boolean;
}

/** Names rows of any table: items by their text, rows of tools by their own name. */
export type NameRow = (table: string, row: string) => RowName;

const RETIRED = 'An item that is no longer in the lists';

/**
 * Makes what names rows.
 * @param copies where the names are looked up that the lists do not know, the first one with a name wins
 */
export function rowNames(lists: readonly ListDefinition[], copies: readonly Packed[]): NameRow {
  const items = new Map<string, RowName>();
  for (const { id: listId, title = listId, items: definitions } of lists) {
    for (const { id, text, formerly = [] } of definitions)
      for (const one of [id, ...formerly]) items.set(one, { title: text, place: title, typed: false });
  }
  return (table, row) => {
    if (table === '') return { title: 'The initiative itself', place: '', typed: false };
    if (table === ITEMS.id)
      return (
        items.get(row) ?? {
          title: written(copies, table, row, ['text']) ?? row,
          place: RETIRED,
          typed: false,
        }
      );
    const known = labelledTable(table);
    const typed = known?.playbook !== true;
    return { title: partName(copies, table, row), place: known?.place ?? toolName(table), typed };
  };
}

/** `Ann: Commit to lead` for a row that belongs to a person; else the row's own name. */
function partName(copies: readonly Packed[], table: string, row: string): string {
  const own = written(copies, table, row, ['name', 'title', 'text']) ?? labelledTable(table)?.unnamed ?? row;
  const [person = ''] = row.split('/', 1);
  const name = row.includes('/') ? written(copies, PEOPLE.id, person, ['name']) : undefined;
  return name === undefined ? own : `${name}: ${own}`;
}

function written(
  copies: readonly Packed[],
  table: string,
  row: string,
  cells: readonly string[],
): string | undefined {
  for (const copy of copies) {
    for (const cell of cells) {
      const value = cellAt(copy, table, row, cell)?.[0];
      if (typeof value === 'string' && value.trim() !== '') return shorten(value, 160);
    }
  }
  return undefined;
}

/** `champion-ratings` and `championRatings` are “Champion ratings”. */
function toolName(table: string): string {
  const words = table
    .replace(/[-_]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return shorten(words.charAt(0).toUpperCase() + words.slice(1));
}
