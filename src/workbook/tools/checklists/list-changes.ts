import { type ItemDefinition, itemsOf, type ListDefinition } from './lists.ts';
import type { Items } from './progress.ts';
import type { Item } from './tables.ts';

/** An item that is in the lists no more, with what the reader entered for it. */
export interface RetiredItem {
  readonly id: string;
  /** How it was worded; `''` if that is not known. */
  readonly text: string;
  readonly work: Item | undefined;
}

/** How the lists differ from what the reader last saw. */
export interface ListChanges {
  readonly added: readonly ItemDefinition[];
  readonly reworded: readonly { readonly item: ItemDefinition; readonly was: string }[];
  readonly retired: readonly RetiredItem[];
}

/** The texts to remember as seen. */
export function textsOf(lists: readonly ListDefinition[]): Record<string, string> {
  return Object.fromEntries(itemsOf(lists).map(({ id, text }) => [id, text]));
}

/**
 * Compares the lists with what was last seen. Give it **all** lists of the site: items of a list that is left
 * out look retired.
 * @param seen texts by id as `textsOf` gave them; undefined on a first visit, when nothing counts as new
 * @param items the work, whose wordings tell of rewordings on a first visit with somebody else's file
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

/** All retired items for which something was entered: shown for good, since nothing typed is ever dropped. */
export function retiredWork(lists: readonly ListDefinition[], items: Items): RetiredItem[] {
  const current = currentIds(itemsOf(lists));
  return [...items]
    .filter(([id, work]) => !current.has(id) && hasWork(work))
    .map(([id, work]) => ({ id, text: work.text, work }));
}

/** Whether the reader has entered anything for an item. */
export function hasWork({ state, reason, note, owner, due, evidence }: Item): boolean {
  return state !== 'todo' || [reason, note, owner, due, evidence].some((text) => text.trim() !== '');
}

/** How an item read when it was last worked on. */
function wording(work: Item | undefined): string | undefined {
  return work === undefined || work.text === '' ? undefined : work.text;
}

/** Ids that stand for an item of today, under its present or a former name. */
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
