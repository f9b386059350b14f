import type { Details } from '../../engine/index.ts';
import { safeHref } from '../../text/index.ts';
import { retiredWork } from './list-changes.ts';
import type { ListDefinition } from './lists.ts';
import { isOpen, isOverdue } from './planning.ts';
import type { Items } from './progress.ts';
import type { Item } from './tables.ts';

/** The input of every export. */
export interface ExportInput {
  readonly details: Details;
  /** All lists of the site: work on items of a missing list would be exported as retired. */
  readonly lists: readonly ListDefinition[];
  /** Ids of lists to leave out. */
  readonly without?: readonly string[];
  readonly items: Items;
  /** Today in the reader's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Address of the site's root, such as `https://example.org/playbook/`, for absolute guidance links. */
  readonly site: string;
}

/** One checklist item with its work. */
export interface ExportRow extends Item {
  readonly id: string;
  readonly list: string;
  readonly section: string;
  /** The present wording; for a retired item, the last one seen. */
  readonly text: string;
  readonly open: boolean;
  readonly overdue: boolean;
  /** Address of the page that explains the item, `''` if there is none. */
  readonly guidance: string;
  readonly retired: boolean;
}

const UNTOUCHED: Item = {
  state: 'todo',
  reason: '',
  note: '',
  owner: '',
  due: '',
  evidence: '',
  decision: '',
  text: '',
  declined: false,
};

/** All items in the order of the lists, then retired items with work on them. */
export function exportRows({ lists, without = [], items, today, site }: ExportInput): ExportRow[] {
  const wanted = lists.filter(({ id }) => !without.includes(id));
  const present = wanted.flatMap(({ id: listId, title = listId, sections = [], items: definitions }) =>
    definitions.map(({ id, text, section, link }): ExportRow => {
      const work = items.get(id) ?? UNTOUCHED;
      return {
        ...work,
        id,
        text,
        list: title,
        section: sections.find((one) => one.id === section)?.title ?? section ?? '',
        open: isOpen(work.state),
        overdue: isOverdue(work, today),
        guidance: link === undefined ? '' : absolute(link, site),
        retired: false,
      };
    }),
  );
  const retired = retiredWork(lists, items).map(({ id, text, work = UNTOUCHED }): ExportRow => {
    return {
      ...work,
      id,
      text: text || id,
      list: 'Retired items',
      section: '',
      open: false,
      overdue: false,
      guidance: '',
      retired: true,
    };
  });
  return [...present, ...retired];
}

function absolute(path: string, site: string): string {
  return safeHref(site.replace(/\/+$/, '') + path) ?? '';
}
