import type { ItemDefinition, ListDefinition } from '../../workbook/tools/checklists/index.ts';

/** A checklist with the fields that the dashboard needs. */
export interface DashboardList extends ListDefinition {
  readonly title: string;
  /** From the root of the site. */
  readonly url: string;
  /** The number of its track; none for the readiness check. */
  readonly track?: number | undefined;
}

/** An item with its list, and so its address. */
export interface PlacedItem extends ItemDefinition {
  readonly list: DashboardList;
}

/** All items, in the order of the lists. */
export function placedItems(lists: readonly DashboardList[]): PlacedItem[] {
  return lists.flatMap((list) => list.items.map((item) => ({ ...item, list })));
}

/** The address of an item in its checklist, from the root of the site. */
export function itemUrl({ id, list }: PlacedItem): string {
  return `${list.url}#${id}`;
}
