import type { Initiative } from '../initiative.ts';
import type { ItemDefinition } from '../lists.ts';
import type { ItemState } from '../model.ts';
import { type Items, stateOf } from '../progress.ts';
import { counted } from '../text.ts';

/** A checklist item that bears on a criterion, with its state. */
export interface ItemEvidence {
  readonly id: string;
  readonly text: string;
  readonly state: ItemState;
}

/** What a tool of the workbook holds that bears on a criterion. */
export interface ToolEvidence {
  readonly id: string;
  readonly title: string;
  /** From the root of the site. */
  readonly url: string;
  /** How much is in it: `4 candidates`; `''` when nothing is. */
  readonly words: string;
}

/** Items that the lists do not know are left out; the content check refuses them. */
export function itemEvidence(
  ids: readonly string[],
  definitions: ReadonlyMap<string, ItemDefinition>,
  items: Items,
): ItemEvidence[] {
  return ids.flatMap((id) => {
    const definition = definitions.get(id);
    return definition === undefined ? [] : [{ id, text: definition.text, state: stateOf(items, id) }];
  });
}

/** A row of any table: its id, and its cells by their names. */
interface Row {
  readonly id: string;
  readonly cell: (name: string) => unknown;
}
/** The rows of a table; none of a table that nothing was entered in. */
type Rows = (table: string) => Row[];

interface Tool {
  readonly title: string;
  readonly url: string;
  readonly words: (rows: Rows) => string;
}

const some = (count: number, one: string, many?: string): string =>
  count === 0 ? '' : counted(count, one, many);

/** By the names that the content uses. */
const TOOLS: Readonly<Record<string, Tool>> = {
  champions: {
    title: 'Champion matrix',
    url: '/workbook/champions/',
    words: (rows) => {
      const candidate = ({ cell }: Row): boolean =>
        ['considered', 'chosen'].includes(String(cell('champion')));
      return some(rows('people').filter(candidate).length, 'candidate');
    },
  },
  charter: {
    title: 'Governance charter',
    url: '/workbook/charter/',
    words: (rows) => some(rows('charter').length, 'topic begun', 'topics begun'),
  },
  roles: {
    title: 'Role cover',
    url: '/workbook/roles/',
    words: (rows) => {
      const held = rows('cover').filter(({ cell }) => cell('holds') === true);
      return some(
        new Set(held.map(({ id }) => id.replace(/^[^/]*\//, ''))).size,
        'role with somebody in it',
        'roles with somebody in them',
      );
    },
  },
  brief: {
    title: 'Value brief',
    url: '/workbook/brief/',
    words: (rows) => some(rows('briefs').length, 'brief'),
  },
  staffing: {
    title: 'Staffing plan',
    url: '/workbook/staffing/',
    words: (rows) => some(rows('phases').length, 'phase planned', 'phases planned'),
  },
};

/** How much each of some tools holds. Only shown beside a criterion: it decides nothing. */
export function toolEvidence(ids: readonly string[], { replica: { store } }: Initiative): ToolEvidence[] {
  const rows: Rows = (table) =>
    store.getRowIds(table).map((id) => ({ id, cell: (name) => store.getCell(table, id, name) }));
  return ids.flatMap((id) => {
    const tool = TOOLS[id];
    return tool === undefined ? [] : [{ id, title: tool.title, url: tool.url, words: tool.words(rows) }];
  });
}
