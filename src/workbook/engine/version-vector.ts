import { isDerived, type Stamp, stampClient } from './hlc.ts';
import { eachCell, type Snapshot } from './snapshot.ts';

/**
 * How many clients a copy remembers. A client is about one page load with edits; beyond this number the oldest
 * are forgotten. Then an old difference may be shown as a conflict that is none; nothing is lost by it.
 */
export const MOST_CLIENTS = 2_000;

/**
 * What a copy has taken in, as the latest stamp of each client (a version vector).
 * It tells an edit made *on top of* ours from one made *beside* ours: only the second is a conflict.
 * Stamps alone cannot tell, since the stamp of an overwritten edit is gone.
 */
export function seenBy(snapshot: Snapshot): Map<string, Stamp> {
  const seen = new Map<string, Stamp>();
  for (const stamp of snapshot.seen) note(seen, stamp);
  eachCell(snapshot, ([, stamp]) => {
    note(seen, stamp);
  });
  return seen;
}

/** Adds a stamp to what was seen. */
export function note(seen: Map<string, Stamp>, stamp: Stamp): void {
  if (isDerived(stamp)) return;
  const client = stampClient(stamp);
  if (stamp > (seen.get(client) ?? '')) seen.set(client, stamp);
}

/** Whether a copy has taken in the edit with this stamp. Behind a derived stamp there is no edit to miss. */
export function hasSeen(seen: ReadonlyMap<string, Stamp>, stamp: Stamp): boolean {
  return isDerived(stamp) || stamp <= (seen.get(stampClient(stamp)) ?? '');
}

/** The stamps to save, in order. */
export function seenList(seen: ReadonlyMap<string, Stamp>): Stamp[] {
  return [...seen.values()].sort().slice(-MOST_CLIENTS);
}
