import type { Details } from '../../engine/index.ts';
import { safeHref } from '../../text/index.ts';
import { retiredWork } from './list-changes.ts';
import type { ListDefinition } from './lists.ts';
import { isOpen, isOverdue } from './planning.ts';
import type { Items } from './progress.ts';
import type { Item } from './tables.ts';

/** All that an export is made from. */
export interface ExportInput {
  readonly details: Details;
  /** All lists of the site: work on items of a list that is missing here is exported as retired. */
  readonly lists: readonly ListDefinition[];
  /** Ids of lists whose items are not wanted. */
  readonly without?: readonly string[];
  readonly items: Items;
  /** `YYYY-MM-DD` at the reader's place. */
  readonly today: string;
  /** Address of the site's root, such as `https://example.org/playbook/`: guidance links are made absolute with it. */
  readonly site: string;
}

/** One checklist item with the work on it. */
export interface ExportRow extends Item {
  readonly id: string;
  readonly list: string;
  readonly section: string;
  /** The wording of today; of a retired item, the wording last seen. */
  readonly text: string;
  readonly open: boolean;
  readonly overdue: boolean;
  /** Address of the page that explains the item, `''` if there is none. */
  readonly guidance: string;
  readonly retired: boolean;
}

const UNTOUCHED: Item = { state: 'todo', reason: '', note: '', owner: '', due: '', evidence: '', text: '' };

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
