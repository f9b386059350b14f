import { conflictLogOf } from './conflict-log.ts';
import { heldRows } from './held-rows.ts';
import { CONFLICTS, type Schema } from './schema.ts';
import type { Snapshot, SnapshotTables } from './snapshot.ts';

/**
 * What a merge of two copies sets by rule, in addition to the later edit of each cell: lost edits, and rows that come
 * back. The same whichever side is called `mine`, so that all copies converge.
 * @param options `part`: `theirs` holds only some rows of a copy; `chosen`: see `heldRows`
 */
export function mergedBesides(
  schema: Schema,
  mine: Snapshot,
  theirs: Snapshot,
  { part = false, chosen = {} }: { readonly part?: boolean; readonly chosen?: SnapshotTables } = {},
): SnapshotTables {
  const log = conflictLogOf(schema, mine, theirs, part);
  const held = heldRows(schema, mine, theirs, chosen);
  return Object.keys(log).length > 0 ? { ...held, [CONFLICTS.id]: log } : held;
}
