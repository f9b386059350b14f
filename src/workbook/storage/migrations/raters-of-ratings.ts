import { type Change, changedRows, lostEditMoved } from './changed-rows.ts';

/**
 * From version 2 to 3: a rating belongs to whoever rated. Who that was is not known of earlier ratings, so they get an
 * author who is not named.
 */
export function ratersOfRatings(content: unknown): unknown {
  return changedRows(content, CHANGES);
}

/** `ann/commit-to-lead` becomes `ann/commit-to-lead/not-named`. */
const ratingRow = (id: string): string => `${id}/not-named`;

const CHANGES = new Map<string, Change>([
  ['ratings', (id, cells) => [ratingRow(id), cells]],
  ['conflicts', (id, cells) => lostEditMoved('ratings', [id, cells], ratingRow) ?? [id, cells]],
]);
