import type { ListDefinition, ItemDefinition } from './lists.ts';
import { type Item, ITEM_STATES, type ItemState } from './tables.ts';

/** The work on items by item id, as returned by `readItems`. */
export type Items = ReadonlyMap<string, Item>;

/** The progress of some items. */
export interface Progress {
  readonly counts: Readonly<Record<ItemState, number>>;
  /** The number of items that count: all but those that are not applicable. */
  readonly counted: number;
  /**
   * Share done, in whole per cent; `undefined` if no item counts. Never 100 before all are done, never 0
   * once one is.
   */
  readonly percent: number | undefined;
}

/** A list's progress, as a whole and by section; items without a section are in the section `''`. */
export interface ListProgress extends Progress {
  readonly id: string;
  readonly sections: readonly (Progress & { readonly id: string; readonly title: string })[];
}

/** The state of an item; an untouched one is to do. */
export function stateOf(items: Items, id: string): ItemState {
  return items.get(id)?.state ?? 'todo';
}

/** The progress of some items of the content. Work on other items is ignored. */
export function progressOf(definitions: readonly ItemDefinition[], items: Items): Progress {
  const counts: Record<ItemState, number> = { todo: 0, doing: 0, done: 0, na: 0 };
  for (const { id } of definitions) counts[stateOf(items, id)] += 1;
  const counted = definitions.length - counts.na;
  return { counts, counted, percent: counted === 0 ? undefined : wholePercent(counts.done, counted) };
}

/** The progress of a list and of its sections, in the content's order. */
export function listProgress(
  { id, sections = [], items: definitions }: ListDefinition,
  items: Items,
): ListProgress {
  const used = new Set(definitions.map(({ section = '' }) => section));
  const titles = new Map([['', ''], ...sections.map((section) => [section.id, section.title] as const)]);
  const ids = [...titles.keys(), ...used].filter(
    (section, index, all) => used.has(section) && all.indexOf(section) === index,
  );
  return {
    id,
    ...progressOf(definitions, items),
    sections: ids.map((section) => ({
      id: section,
      title: titles.get(section) ?? section,
      ...progressOf(
        definitions.filter((item) => (item.section ?? '') === section),
        items,
      ),
    })),
  };
}

/** The progress over all lists. */
export function overallProgress(lists: readonly ListDefinition[], items: Items): Progress {
  return progressOf(
    lists.flatMap((list) => list.items),
    items,
  );
}

/** A progress in words: `4 of 12 done (33 %), 3 in progress, 2 not applicable`. */
export function progressText({ counts, counted, percent }: Progress): string {
  const parts = [
    percent === undefined ? 'nothing to do here' : `${counts.done} of ${counted} done (${percent} %)`,
    counts.doing > 0 ? `${counts.doing} in progress` : '',
    counts.na > 0 ? `${counts.na} not applicable` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** A progress in words without a percentage, for lists that end in advice: readiness is not a score. */
export function adviceText({ counts, counted }: Progress): string {
  if (counts.done === counted)
    return counted === 0 ? 'Does not apply to you.' : 'In place. Keep the evidence up to date.';
  return `${counts.done} of ${counted} in place, ${counted - counts.done} open.`;
}

/** Whether the word is a state; for values of controls and addresses. */
export function isItemState(word: string): word is ItemState {
  return ITEM_STATES.some((state) => state === word);
}

function wholePercent(done: number, counted: number): number {
  if (done === counted) return 100;
  return done === 0 ? 0 : Math.min(99, Math.max(1, Math.round((100 * done) / counted)));
}
