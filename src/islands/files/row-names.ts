import { basisOf } from '../../workbook/charter-basis.ts';
import type { ListDefinition } from '../../workbook/lists.ts';
import { cellAt, own, type Packed } from '../../workbook/packed.ts';
import type { CellValue } from '../../workbook/rules.ts';
import { shorten } from '../../workbook/words.ts';
import type { CharterOptions } from './charter-options.ts';

/** What a row is called, and where it belongs. Both may quote a file: show them as text. */
export interface RowName {
  readonly title: string;
  /** The checklist or the tool; `''` for the initiative itself. */
  readonly place: string;
  /** The title is what a reader typed, not the playbook's. */
  readonly typed: boolean;
  /** What a value of a cell shows as: the options of the charter by their names, all else as it is. */
  readonly show: (cell: string, value: CellValue | undefined) => CellValue | undefined;
}

/** Names rows of any table: items by their text, rows of tools by their own name. */
export type NameRow = (table: string, row: string) => RowName;

const RETIRED = 'An item that is no longer in the lists';

/**
 * Makes what names rows.
 * @param copies where the names are looked up that the lists do not know, the first one with a name wins
 */
export function rowNames(
  lists: readonly ListDefinition[],
  copies: readonly Packed[],
  options: CharterOptions = {},
): NameRow {
  const items = new Map<string, RowName>();
  for (const { id: listId, title = listId, items: definitions } of lists) {
    for (const { id, text, formerly = [] } of definitions)
      for (const one of [id, ...formerly])
        items.set(one, { title: text, place: title, typed: false, show: asIs });
  }
  return (table, row) => {
    if (table === '') return { title: 'The initiative itself', place: '', typed: false, show: asIs };
    if (table === 'items')
      return (
        items.get(row) ?? {
          title: written(copies, table, row, ['text']) ?? row,
          place: RETIRED,
          typed: false,
          show: asIs,
        }
      );
    const typed = !PLAYBOOK_ROWS.has(table);
    const place = TOOL_NAMES.get(table) ?? toolName(table);
    const show: RowName['show'] = table === 'charter' ? optionNames(row, copies, options) : asIs;
    return { title: partName(copies, table, row), place, typed, show };
  };
}

const asIs: RowName['show'] = (_, value) => value;

/** Names the options from which the text of an entry began, also those that the playbook no longer has. */
function optionNames(row: string, copies: readonly Packed[], options: CharterOptions): RowName['show'] {
  const texts = copies.map((copy) => cellAt(copy, 'charter', row, 'beganText')?.[0]);
  const beganText = texts.filter((text) => typeof text === 'string').join('\n');
  return (cell, value) =>
    cell === 'began' && typeof value === 'string'
      ? basisOf({ began: value, beganText }, own(options, row) ?? [])
          .map(({ label }) => label)
          .join('\n')
      : value;
}

const TOOL_NAMES = new Map([
  ['people', 'People and organizations'],
  ['ratings', 'Champion matrix'],
  ['cover', 'Role cover'],
  ['skills', 'Role cover, skills'],
  ['roleSkills', 'Role cover, own skills'],
  ['roles', 'Role cover, roles'],
  ['charter', 'Governance charter'],
  ['level', 'Which level fits us?'],
  ['phases', 'Staffing plan, phases'],
  ['staffing', 'Staffing plan'],
  ['ballots', 'Staffing plan, ballots'],
  ['gates', 'Stage gates'],
  ['briefs', 'Value brief'],
  ['briefLines', 'Value brief, statements'],
]);

/** Tables whose rows have the playbook's names. */
const PLAYBOOK_ROWS = new Set(['charter', 'level', 'gates']);

/** What rows with an id made at random are called while nobody has named them. */
const UNNAMED = new Map([
  ['people', 'Someone without a name'],
  ['roles', 'A role without a name'],
  ['roleSkills', 'A skill without a name'],
  ['briefs', 'A brief without a title'],
  ['phases', 'A phase without a name'],
  ['ballots', 'A ballot without a name'],
]);

/** `Ann: Commit to lead` for a row that belongs to a person; else the row's own name. */
function partName(copies: readonly Packed[], table: string, row: string): string {
  const own = written(copies, table, row, ['name', 'title', 'text']) ?? UNNAMED.get(table) ?? row;
  const [person = ''] = row.split('/', 1);
  const name = row.includes('/') ? written(copies, 'people', person, ['name']) : undefined;
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
