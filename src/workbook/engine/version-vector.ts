import { isDerived, type Hlc, hlcClient } from './hlc.ts';
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
export function versionVectorOf(snapshot: Snapshot): Map<string, Hlc> {
  const seen = new Map<string, Hlc>();
  for (const stamp of snapshot.seen) recordHlc(seen, stamp);
  eachCell(snapshot, ([, stamp]) => {
    recordHlc(seen, stamp);
  });
  return seen;
}

/** Adds a stamp to what was seen. */
export function recordHlc(seen: Map<string, Hlc>, stamp: Hlc): void {
  if (isDerived(stamp)) return;
  const client = hlcClient(stamp);
  if (stamp > (seen.get(client) ?? '')) seen.set(client, stamp);
}

/** Whether a copy has taken in the edit with this stamp. Behind a derived stamp there is no edit to miss. */
export function includesHlc(seen: ReadonlyMap<string, Hlc>, stamp: Hlc): boolean {
  return isDerived(stamp) || stamp <= (seen.get(hlcClient(stamp)) ?? '');
}

/** The stamps to save, in order. */
export function versionVectorEntries(seen: ReadonlyMap<string, Hlc>): Hlc[] {
  return [...seen.values()].sort().slice(-MOST_CLIENTS);
}
