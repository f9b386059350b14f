import { counted } from '../../../shared/words.ts';
import type { CellValue, Initiative, InternalType, Table } from '../../engine/index.ts';

/** The label of a cell, for the middle of a sentence: `due day`; and those of its values, where they need any. */
export type CellLabel =
  string | { readonly label: string; readonly values: Readonly<Record<string, string>> };

/** The labels of all cells that a reader fills in; internal cells need none. */
export type CellLabels<T extends Table> = {
  readonly [C in keyof T['cells'] as T['cells'][C] extends InternalType<CellValue> ? never : C]: CellLabel;
};

/** A table with the labels for its rows: for previews, recent changes and undo messages. */
export interface LabelledTable {
  readonly table: Table;
  /** What its rows belong to: `Role cover, skills`. */
  readonly place: string;
  /** The name of a row that the reader has not named. */
  readonly unnamed?: string | undefined;
  /** What to call a row that was removed together with its name. */
  readonly removed?: string | undefined;
  /** Whether its rows are named by the playbook instead of the reader. */
  readonly playbook?: boolean | undefined;
  readonly label: (cell: string) => CellLabel | undefined;
}

/**
 * Labels a table.
 * @param cells a label for each cell, or a function that returns one
 */
export function labelled<const T extends Table>(
  table: T,
  place: string,
  cells: CellLabels<T> | ((cell: string) => CellLabel | undefined),
  names: Pick<LabelledTable, 'unnamed' | 'removed' | 'playbook'> = {},
): LabelledTable {
  const labels = typeof cells === 'function' ? undefined : new Map(Object.entries<CellLabel>(cells));
  return {
    table,
    place,
    ...names,
    label: typeof cells === 'function' ? cells : (cell) => labels?.get(cell),
  };
}

/** The content and the day that a status depends on. */
export interface StatusContext {
  /** Today in the reader's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Ids of the champion criteria. */
  readonly criteria: readonly string[];
}

/** What the statuses of single items and criteria depend on in addition. */
export interface ItemStatusContext extends StatusContext {
  /** Ids of the stakeholders. */
  readonly stakeholders: readonly string[];
  /** Ids of the playbook's roles. */
  readonly roles: readonly string[];
  /** Present ids of skills by former ones, both as `<role>/<skill>`. */
  readonly formerSkills: Readonly<Record<string, string>>;
}

/** Describes the progress of a tool in one respect; `''` if nothing is entered and there is nothing to say. */
export type Status<Context = ItemStatusContext> = (initiative: Initiative, context: Context) => string;

/** A count with its noun, or `''` for zero. */
export const countOrEmpty = (count: number, one: string, many?: string): string =>
  count === 0 ? '' : counted(count, one, many);

/** One tool of the workbook: its tables, and how other pages show it. */
export interface Tool {
  /** Its id, also in the content and in folder names. */
  readonly id: string;
  /** Its only name: in the menu, as the page's title and in links. */
  readonly title: string;
  readonly tables: readonly LabelledTable[];
  /** Its page, from the root of the site; missing for a tool that is part of other pages. Its status is in `statuses.ts`. */
  readonly url?: string;
}

/** Declares a tool. With one line in `registry.ts` it has a menu entry, saving, undo, files and merging. */
export function defineTool<const T extends Tool>(tool: T): T {
  return tool;
}

/** The status of a tool, as other pages show it. For display only: it never ticks or decides anything. */
export interface ToolState {
  readonly id: string;
  readonly title: string;
  /** From the root of the site. */
  readonly url: string;
  /** The status in words: `1 phase planned`, `0 of 6 groups with an organization`; `''` if nothing is entered. */
  readonly words: string;
}

/** A related tool, and which of its measures to show. */
export interface ToolUse {
  readonly tool: string;
  /** If left out, the status of the tool as a whole. */
  readonly measure?: string | undefined;
}
