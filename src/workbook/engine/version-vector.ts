import { isDerived, type Hlc, hlcClient } from './hlc.ts';
import { eachCell, type Snapshot } from './snapshot.ts';

/**
 * How many clients a copy remembers. A client is about one page load with edits; beyond this number the oldest
 * are dropped. Then an old difference may be shown as a false conflict; nothing is lost by it.
 */
export const MOST_CLIENTS = 2_000;

/**
 * The version vector of a copy: the latest HLC of each client that it has merged.
 * It distinguishes an edit *based on* ours from one *concurrent* with ours: only the second is a conflict.
 * HLCs alone cannot, since the HLC of an overwritten edit is gone.
 */
export function versionVectorOf(snapshot: Snapshot): Map<string, Hlc> {
  const seen = new Map<string, Hlc>();
  for (const stamp of snapshot.seen) recordHlc(seen, stamp);
  eachCell(snapshot, ([, stamp]) => {
    recordHlc(seen, stamp);
  });
  return seen;
}

/** Adds an HLC to a version vector. */
export function recordHlc(seen: Map<string, Hlc>, stamp: Hlc): void {
  if (isDerived(stamp)) return;
  const client = hlcClient(stamp);
  if (stamp > (seen.get(client) ?? '')) seen.set(client, stamp);
}

/** Whether a copy has merged the edit with this HLC. A derived HLC has no edit that could be missing. */
export function includesHlc(seen: ReadonlyMap<string, Hlc>, stamp: Hlc): boolean {
  return isDerived(stamp) || stamp <= (seen.get(hlcClient(stamp)) ?? '');
}

/** The HLCs to save, sorted. */
export function versionVectorEntries(seen: ReadonlyMap<string, Hlc>): Hlc[] {
  return [...seen.values()].sort().slice(-MOST_CLIENTS);
}
