import {
  cellAt,
  type CellValue,
  CONFLICTS,
  own,
  rowParts,
  type Snapshot,
  type Table,
} from '../engine/index.ts';
import { shorten } from '../text/index.ts';
import { type Author, type Authors, AUTHORS, readAuthors } from '../tools/authors/index.ts';
import { basisOf, CHARTER, type NamedOption } from '../tools/charter/index.ts';
import { ITEMS, type ListDefinition } from '../tools/checklists/index.ts';
import { PEOPLE } from '../tools/people/index.ts';
import { labelledTable } from './labels.ts';

/** The options of each entry of the charter, by the entry's id in saved work. */
export type CharterOptions = Readonly<Record<string, readonly NamedOption[]>>;

/** The name of a row, and what it belongs to. Both may quote a file: show them as text. */
export interface RowName {
  readonly title: string;
  /** The checklist or the tool; `''` for the initiative itself. */
  readonly place: string;
  /** Whether the title was typed by a reader rather than taken from the playbook. */
  readonly typed: boolean;
  /** The value to show for a cell: options of the charter by their names, all others unchanged. */
  readonly show: (cell: string, value: CellValue | undefined) => CellValue | undefined;
}

/** Names rows of any table: items by their text, rows of tools by their own name. */
export type NameRow = (table: string, row: string) => RowName;

const RETIRED = 'An item that is no longer in the lists';

/**
 * Returns a function that names rows.
 * @param copies where to look up names that the lists do not contain; the first one with a name wins
 */
export function rowNames(
  lists: readonly ListDefinition[],
  copies: readonly Snapshot[],
  options: CharterOptions = {},
): NameRow {
  const items = new Map<string, RowName>();
  for (const { id: listId, title = listId, items: definitions } of lists) {
    for (const { id, text, formerly = [] } of definitions)
      for (const one of [id, ...formerly])
        items.set(one, { title: text, place: title, typed: false, show: asIs });
  }
  let read: Authors | undefined;
  const authors = (): Authors => (read ??= readAuthors(...copies));
  return (table, row) => {
    if (table === '') return { title: 'The initiative itself', place: '', typed: false, show: asIs };
    if (table === ITEMS.id)
      return (
        items.get(row) ?? {
          title: written(copies, table, row, ['text']) ?? 'An item whose words are not known here',
          place: RETIRED,
          typed: false,
          show: asIs,
        }
      );
    const known = labelledTable(table);
    const typed = known?.playbook !== true;
    const show = SHOWN.get(table)?.(row, copies, options, authors) ?? asIs;
    return {
      title: partName(copies, authors, table, row),
      place: known?.place ?? toolName(table),
      typed,
      show,
    };
  };
}

const asIs: RowName['show'] = (_, value) => value;

/** How to show the values of some tables. */
const SHOWN = new Map<
  string,
  (
    row: string,
    copies: readonly Snapshot[],
    options: CharterOptions,
    authors: () => Authors,
  ) => RowName['show']
>([
  [CHARTER.id, optionNames],
  [
    AUTHORS.id,
    (_row, _copies, _options, authors) => (cell, value) =>
      cell === ('sameAs' satisfies keyof Author) && typeof value === 'string' && value !== ''
        ? authors().nameOf(value) || 'somebody not named'
        : value,
  ],
]);

/** Names the options from which the text of an entry began, including those that the playbook no longer has. */
function optionNames(row: string, copies: readonly Snapshot[], options: CharterOptions): RowName['show'] {
  const texts = copies.map((copy) => cellAt(copy, CHARTER.id, row, 'beganText')?.[0]);
  const beganText = texts.filter((text) => typeof text === 'string').join('\n');
  return (cell, value) =>
    cell === 'began' && typeof value === 'string'
      ? basisOf({ began: value, beganText }, own(options, row) ?? [])
          .map(({ label }) => label)
          .join('\n')
      : value;
}

/** `Ann: Commit to lead, by Bea` for a row that belongs to a person and has an author; else the row's own name. */
function partName(copies: readonly Snapshot[], authors: () => Authors, table: string, row: string): string {
  const known = labelledTable(table);
  if (known === undefined) return calledIn(copies, table, row) ?? row;
  const parents = parentsOf(known.table, row).filter(([id]) => id !== AUTHORS.id);
  const namesOf = (some: typeof parents): string =>
    some.flatMap(([id, part]) => parentName(copies, id, part) ?? []).join(', ');
  const person = namesOf(parents.filter(([id]) => id === PEOPLE.id));
  const title =
    calledIn(copies, table, row) ??
    (isRemoved(copies, known.table, row) ? known.removed : known.unnamed) ??
    (namesOf(parents.filter(([id]) => id !== PEOPLE.id)) || `An entry of “${known.place}”`);
  const author = authorOf(authors, known.table, row);
  return `${person === '' ? '' : `${person}: `}${title}${author === '' ? '' : `, by ${author}`}`;
}

/** What the author of a row is called; `''` if nobody says, or for a row without one. */
function authorOf(authors: () => Authors, table: Table, row: string): string {
  const [, author = ''] = parentsOf(table, row).find(([id]) => id === AUTHORS.id) ?? [];
  return author === '' ? '' : authors().nameOf(author);
}

/** The rows on which a row hangs, as its id tells them. */
function parentsOf({ id, key }: Table, row: string): (readonly [table: string, row: string])[] {
  return rowParts({ key }, row).flatMap((part, at) => {
    const parent = key[at];
    return parent === undefined || parent === id ? [] : [[parent, part] as const];
  });
}

/** What a row is called on which another hangs; undefined where nobody made it, as a role of the playbook. */
function parentName(copies: readonly Snapshot[], table: string, row: string): string | undefined {
  const known = labelledTable(table);
  const gone = known !== undefined && isRemoved(copies, known.table, row);
  return calledIn(copies, table, row) ?? (gone ? known.removed : undefined);
}

/** A reader made the row, and it is there no longer. */
const isRemoved = (copies: readonly Snapshot[], { id, cells }: Table, row: string): boolean =>
  Object.keys(cells).some(
    (cell) => cells[cell]?.setOnCreate && copies.some((copy) => cellAt(copy, id, row, cell)?.[0] === null),
  );

const NAMES = ['name', 'title', 'text'];

/** What a row is called; of one that is gone, a name that lost against another and was kept. */
function calledIn(copies: readonly Snapshot[], table: string, row: string): string | undefined {
  return written(copies, table, row, NAMES) ?? keptName(copies, table, row);
}

function keptName(copies: readonly Snapshot[], table: string, row: string): string | undefined {
  for (const copy of copies) {
    for (const kept of Object.values(own(copy.tables, CONFLICTS.id) ?? {})) {
      const { table: at, row: of, cell, value } = kept;
      if (at?.[0] !== table || of?.[0] !== row || !NAMES.includes(String(cell?.[0]))) continue;
      if (typeof value?.[0] === 'string' && value[0].trim() !== '') return shorten(value[0], 160);
    }
  }
  return undefined;
}

function written(
  copies: readonly Snapshot[],
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

/** `champion-ratings` and `championRatings` become “Champion ratings”. */
function toolName(table: string): string {
  const words = table
    .replace(/[-_]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
  return shorten(words.charAt(0).toUpperCase() + words.slice(1));
}
