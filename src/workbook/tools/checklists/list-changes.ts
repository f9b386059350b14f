import { type ItemDefinition, itemsOf, type ListDefinition } from './lists.ts';
import type { Items } from './progress.ts';
import type { Item } from './tables.ts';

/** An item that is no longer in the lists, with what the reader entered for it. */
export interface RetiredItem {
  readonly id: string;
  /** Its last wording; `''` if unknown. */
  readonly text: string;
  readonly work: Item | undefined;
}

/** How the lists differ from what the reader last saw. */
export interface ListChanges {
  readonly added: readonly ItemDefinition[];
  readonly reworded: readonly { readonly item: ItemDefinition; readonly was: string }[];
  readonly retired: readonly RetiredItem[];
}

/** The texts to store as seen. */
export function textsOf(lists: readonly ListDefinition[]): Record<string, string> {
  return Object.fromEntries(itemsOf(lists).map(({ id, text }) => [id, text]));
}

/**
 * Compares the lists with what was last seen. Pass **all** lists of the site: items of a missing list
 * would look retired.
 * @param seen texts by id as returned by `textsOf`; undefined on a first visit, when nothing counts as new
 * @param items the work, whose stored wordings reveal rewordings on a first visit with somebody else's file
 */
export function listChanges(
  lists: readonly ListDefinition[],
  seen: Readonly<Record<string, string>> | undefined,
  items: Items,
): ListChanges {
  const now = itemsOf(lists);
  const last = new Map(Object.entries(seen ?? {}));
  const wasText = (item: ItemDefinition): string | undefined => {
    const ids = [item.id, ...(item.formerly ?? [])];
    return first(ids, (id) => last.get(id)) ?? first(ids, (id) => wording(items.get(id)));
  };
  const current = currentIds(now);
  return {
    added:
      seen === undefined
        ? []
        : now.filter(({ id, formerly = [] }) => ![id, ...formerly].some((one) => last.has(one))),
    reworded: now.flatMap((item) => {
      const was = wasText(item);
      return was === undefined || same(was, item.text) ? [] : [{ item, was }];
    }),
    retired: [...last]
      .filter(([id]) => !current.has(id))
      .map(([id, text]) => ({ id, text, work: items.get(id) })),
  };
}

/** All retired items with work: shown permanently, since nothing typed is ever dropped. */
export function retiredWork(lists: readonly ListDefinition[], items: Items): RetiredItem[] {
  const current = currentIds(itemsOf(lists));
  return [...items]
    .filter(([id, work]) => !current.has(id) && hasWork(work))
    .map(([id, work]) => ({ id, text: work.text, work }));
}

/** Whether the reader has entered anything for an item. */
export function hasWork({ state, reason, note, owner, due, evidence, decision }: Item): boolean {
  return (
    state !== 'todo' || [reason, note, owner, due, evidence, decision].some((text) => text.trim() !== '')
  );
}

/** The wording of an item when it was last edited. */
function wording(work: Item | undefined): string | undefined {
  return work === undefined || work.text === '' ? undefined : work.text;
}

/** Ids of present items, and their former ids. */
function currentIds(definitions: readonly ItemDefinition[]): Set<string> {
  return new Set(definitions.flatMap(({ id, formerly = [] }) => [id, ...formerly]));
}

function same(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}

function first<T, U>(things: readonly T[], find: (thing: T) => U | undefined): U | undefined {
  for (const thing of things) {
    const found = find(thing);
    if (found !== undefined) return found;
  }
  return undefined;
}
