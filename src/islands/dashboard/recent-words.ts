import { counted, listed, listParts } from '../../shared/words.ts';
import type { RecentEdit, RecentRow } from '../../workbook/engine/index.ts';
import { cellLabel, type NameRow } from '../../workbook/schema/index.ts';
import type { Sentence } from '../../workbook/text/index.ts';

/** A recent change in words. All of it may quote a file: show it as text. */
export interface RecentWords {
  readonly title: string;
  /** What was changed; may be empty. */
  readonly fields: string;
  /** The list or tool it belongs to, unless the title says it. */
  readonly place: string;
  /** Whether the title was typed by a reader. */
  readonly typed: boolean;
}

/**
 * Who made edits that are told together: `by Ann and Bea`, `by Ann and somebody not named`.
 * @param names what those who made them call themselves, `''` where nobody says
 * @returns nothing if nobody is named
 */
export function editorWords(names: readonly string[]): Sentence {
  const known = [...new Set(names)].filter((name) => name !== '');
  if (known.length === 0) return [];
  const others = names.includes('') ? ['somebody not named'] : [];
  const parts = listParts([...known, ...others]).map(({ type, value }) =>
    type === 'element' && known.includes(value) ? { name: value } : value,
  );
  return ['by ', ...parts];
}

const MOST_FIELDS = 4;
const isMonth = (cell: string): boolean => /^m\d+$/.test(cell);

/**
 * Names a row with its fields. What one action wrote in several rows is named by the tool and a count:
 * `Staffing plan: 24 values`. So are removed rows, since their names were removed with them.
 */
export function recentWords({ rows }: RecentEdit, name: NameRow): RecentWords {
  const [first, ...others] = rows;
  if (others.length === 0 && (first.table === 'items' || !first.removed))
    return { ...name(first.table, first.row), fields: fieldWords(first) };
  const tools = [...new Set(rows.map((row) => toolOf(row, name)))];
  const cells = rows
    .filter(({ removed }) => !removed)
    .flatMap(({ table, cells: changed }) => changed.map((cell) => ({ table, cell })));
  const gone = rows.filter(({ removed }) => removed).length;
  const sums = [
    ...(cells.length === 0 ? [] : [counted(cells.length, 'value')]),
    ...(gone === 0 ? [] : [`${counted(gone, 'entry', 'entries')} removed`]),
  ];
  return {
    title: `${listed(tools)}: ${sums.join(', ')}`,
    fields: kindWords(cells),
    place: '',
    typed: false,
  };
}

/** `Staffing plan, phases` belongs to the staffing plan. Titles of checklists may contain commas. */
function toolOf({ table, row }: RecentRow, name: NameRow): string {
  const { title, place } = name(table, row);
  if (place === '') return title;
  return table === 'items' ? place : (place.split(', ')[0] ?? place);
}

function fieldWords({ table, cells }: RecentRow): string {
  const label = (cell: string): string => cellLabel(table, cell);
  const months = cells.filter(isMonth);
  if (months.length < 2) return cells.map(label).join(', ');
  const others = cells.filter((cell) => !isMonth(cell)).map(label);
  return [`person-months in ${months.length} months`, ...others].join(', ');
}

function kindWords(cells: readonly { readonly table: string; readonly cell: string }[]): string {
  const kinds = [
    ...new Set(cells.map(({ table, cell }) => (isMonth(cell) ? 'person-months' : cellLabel(table, cell)))),
  ];
  const more = kinds.length > MOST_FIELDS ? ' and more' : '';
  return kinds.slice(0, MOST_FIELDS).join(', ') + more;
}
