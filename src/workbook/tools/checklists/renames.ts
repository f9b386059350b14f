import {
  bare,
  type Cells,
  CONFLICTS,
  EMPTY_SNAPSHOT,
  type Initiative,
  lostEditRow,
  own,
  type Snapshot,
  type SnapshotCell,
  type SnapshotRow,
  type SnapshotTable,
} from '../../engine/index.ts';
import { itemsOf, type ListDefinition } from './lists.ts';
import { ITEMS } from './tables.ts';

/**
 * Copies work under an item's former ids to its present id.
 *
 * Cells are copied with their HLCs, so that copies renamed in different browsers, at different times, still
 * converge when merged, and a second run changes nothing. The old rows stay: a champion who still has the old page
 * goes on working under the old id, and the next run copies that too. If several former items are now one
 * and differ, the latest edit wins and the others are kept in `conflicts`.
 */
export function applyRenames(initiative: Initiative, lists: readonly ListDefinition[]): void {
  const renamed = itemsOf(lists).filter(({ formerly = [] }) => formerly.length > 0);
  if (renamed.length === 0 || initiative.readOnly) return;
  const moved = renamedWork(initiative.replica.snapshot(), renamed);
  if (moved !== undefined) initiative.replica.mergeFrom(moved, 'elsewhere');
}

/** The cells to add to a snapshot; undefined if there are none. */
function renamedWork(
  snapshot: Snapshot,
  renamed: readonly { id: string; formerly?: readonly string[] | undefined }[],
): Snapshot | undefined {
  const rows: SnapshotTable = own(snapshot.tables, ITEMS.id) ?? {};
  const types: Cells = ITEMS.cells;
  const items = bare<SnapshotRow>();
  const conflicts = bare<SnapshotRow>();
  for (const { id, formerly = [] } of renamed) {
    const sources = formerly.map((old) => own(rows, old)).filter((row) => row !== undefined);
    const cells = bare<SnapshotCell>();
    for (const cell of new Set(sources.flatMap(Object.keys))) {
      const olds = sources.map((row) => own(row, cell)).filter((one) => one !== undefined);
      const present = own(own(rows, id), cell);
      const winner = [...olds, ...(present === undefined ? [] : [present])].reduce(later);
      // An edit made under the new id since was made with knowledge of the old ones: there is no conflict.
      const settled =
        present !== undefined && winner === present && !olds.some(([, stamp]) => stamp === present[1]);
      if (winner[1] !== present?.[1]) cells[cell] = winner;
      if (settled || types[cell]?.internal) continue;
      for (const loser of [...olds, ...(present === undefined ? [] : [present])]) {
        if (loser[0] === winner[0]) continue;
        const [rowId, row] = lostEditRow(loser, 'items', id, cell);
        if (row !== undefined && own(snapshot.tables[CONFLICTS.id], rowId) === undefined)
          conflicts[rowId] = row;
      }
    }
    if (Object.keys(cells).length > 0) items[id] = cells;
  }
  const none = Object.keys(items).length + Object.keys(conflicts).length === 0;
  return none
    ? undefined
    : {
        ...EMPTY_SNAPSHOT,
        tables: Object.assign(bare<SnapshotTable>(), { [ITEMS.id]: items, [CONFLICTS.id]: conflicts }),
      };
}

function later(one: SnapshotCell, other: SnapshotCell): SnapshotCell {
  return other[1] > one[1] ? other : one;
}
