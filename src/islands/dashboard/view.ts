import { type Initiative, type RecentEdit, recentEdits } from '../../workbook/engine/index.ts';
import {
  type Items,
  listProgress,
  type ListProgress,
  type Load,
  nextItems,
  overallProgress,
  overdueItems,
  ownerLoads,
  type Progress,
  readItems,
  type RetiredItem,
  retiredWork,
} from '../../workbook/tools/checklists/index.ts';
import type { DashboardList, PlacedItem } from './lists.ts';

const NEXT = 3;
const RECENT = 8;

/** All that the dashboard shows of one initiative on one day. */
export interface DashboardView {
  readonly items: Items;
  readonly overall: Progress;
  readonly lists: readonly { readonly list: DashboardList; readonly progress: ListProgress }[];
  readonly overdue: readonly PlacedItem[];
  /** What to do next, without overdue items. */
  readonly next: readonly PlacedItem[];
  readonly loads: readonly Load[];
  readonly recent: readonly RecentEdit[];
  readonly retired: readonly RetiredItem[];
}

/** Derives the dashboard from the work. Writes nothing. @param placed the items of `lists` */
export function viewOf(
  initiative: Initiative,
  lists: readonly DashboardList[],
  placed: readonly PlacedItem[],
  today: string,
): DashboardView {
  const items = readItems(initiative);
  const overdue = overdueItems(placed, items, today);
  const late = new Set(overdue.map(({ id }) => id));
  return {
    items,
    overall: overallProgress(lists, items),
    lists: lists.map((list) => ({ list, progress: listProgress(list, items) })),
    overdue,
    next: nextItems(placed, items, today, overdue.length + NEXT)
      .filter(({ id }) => !late.has(id))
      .slice(0, NEXT),
    loads: ownerLoads(placed, items, today),
    recent: recentEdits(initiative.schema, initiative.replica.snapshot(), initiative.now(), RECENT),
    retired: retiredWork(lists, items),
  };
}
