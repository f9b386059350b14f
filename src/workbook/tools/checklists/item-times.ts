import { type Cells, eachCell, hlcTime, type Snapshot } from '../../engine/index.ts';
import { ITEMS } from './tables.ts';

/** When each item was last edited, by id. */
export function itemTimes(snapshot: Snapshot): Map<string, number> {
  const cells: Cells = ITEMS.cells;
  const times = new Map<string, number>();
  eachCell(snapshot, ([, stamp], table, row, cell) => {
    if (table !== ITEMS.id || cells[cell]?.internal) return;
    times.set(row, Math.max(times.get(row) ?? 0, hlcTime(stamp)));
  });
  return times;
}
