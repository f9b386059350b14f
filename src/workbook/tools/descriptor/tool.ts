import type { CellValue, Initiative, InternalType, Table } from '../../engine/index.ts';
import { counted } from '../../text/index.ts';

/** What a cell is called, in the middle of a sentence: `due day`; and its values, where words say them better. */
export type CellLabel =
  string | { readonly label: string; readonly values: Readonly<Record<string, string>> };

/** The labels of all cells that a reader fills in; bookkeeping needs none. */
export type CellLabels<T extends Table> = {
  readonly [C in keyof T['cells'] as T['cells'][C] extends InternalType<CellValue> ? never : C]: CellLabel;
};

/** A table as other pages show its rows: in a preview, among recent changes, in what undo says. */
export interface LabelledTable {
  readonly table: Table;
  /** Where its rows belong: `Role cover, skills`. */
  readonly place: string;
  /** What a row is called that its reader has not named. */
  readonly unnamed?: string | undefined;
  /** The playbook names its rows, not the reader. */
  readonly playbook?: boolean | undefined;
  readonly label: (cell: string) => CellLabel | undefined;
}

/**
 * Labels a table.
 * @param cells a label for each cell, or what returns one
 */
export function labelled<const T extends Table>(
  table: T,
  place: string,
  cells: CellLabels<T> | ((cell: string) => CellLabel | undefined),
  names: Pick<LabelledTable, 'unnamed' | 'playbook'> = {},
): LabelledTable {
  const labels = typeof cells === 'function' ? undefined : new Map(Object.entries<CellLabel>(cells));
  return {
    table,
    place,
    ...names,
    label: typeof cells === 'function' ? cells : (cell) => labels?.get(cell),
  };
}

/** What a status needs to know of the content and the day. */
export interface StatusContext {
  /** `YYYY-MM-DD` at the reader's place. */
  readonly today: string;
  /** Ids of the champion criteria. */
  readonly criteria: readonly string[];
}

/** What the statuses of single items and criteria need besides. */
export interface ItemStatusContext extends StatusContext {
  /** Ids of the stakeholders. */
  readonly stakeholders: readonly string[];
  /** Ids of the playbook's roles. */
  readonly roles: readonly string[];
  /** Present ids of skills by former ones, both as `<role>/<skill>`. */
  readonly formerSkills: Readonly<Record<string, string>>;
}

/** Says in words how far a tool is in one respect; `''` where nothing is entered and no more can be said. */
export type Status<Context = ItemStatusContext> = (initiative: Initiative, context: Context) => string;

/** A count with its noun, or nothing where there is none. */
export const countOrEmpty = (count: number, one: string, many?: string): string =>
  count === 0 ? '' : counted(count, one, many);

/** One tool of the workbook: what it keeps, and how other pages show it. */
export interface Tool {
  /** As the content and the folders call it. */
  readonly id: string;
  /** Its one name, in the menu, as the page's title and in links. */
  readonly title: string;
  readonly tables: readonly LabelledTable[];
  /** Its page, from the root of the site; left out for what only other pages show. Its status stands in `statuses.ts`. */
  readonly url?: string;
}

/** Declares a tool. With one line in `registry.ts` it has a menu entry, saving, undo, files and merging. */
export function defineTool<const T extends Tool>(tool: T): T {
  return tool;
}

/** What a tool of the workbook holds, as other pages show it. It is only shown: it never ticks or decides anything. */
export interface ToolState {
  readonly id: string;
  readonly title: string;
  /** From the root of the site. */
  readonly url: string;
  /** How far it is: `1 phase planned`, `0 of 6 groups with an organization`; `''` when nothing is entered. */
  readonly words: string;
}

/** A tool that bears on something, and which of its measures says how far it is. */
export interface ToolUse {
  readonly tool: string;
  /** Left out: what the tool says as a whole. */
  readonly measure?: string | undefined;
}
