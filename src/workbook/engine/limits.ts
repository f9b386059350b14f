import { grouped } from '../../shared/words.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Limits of an initiative: far more than a real one needs, and few enough that no page freezes. A file
 * beyond them is refused, and so is an import that would exceed them, so that everything
 * that is saved can be exported and imported again. What this browser has stored itself is always read.
 */
export const LIMITS = {
  tables: 40,
  rows: 10_000,
  cells: 100_000,
  /** Fields of one row. */
  fields: 200,
  /** Characters of a table's, row's or field's id. */
  id: 400,
  /** Ids of lost edits are composed of three ids and an HLC. */
  keptId: 1_300,
  /** Characters of one value. */
  text: 50_000,
  /** Entries of the version vector. */
  seen: 4_000,
  /** Characters in total. In a file no character takes more than three bytes. */
  characters: 6_500_000,
  fileBytes: 20_000_000,
} as const;

/**
 * Whether a snapshot exceeds the limits.
 * @returns what exceeds them, as in “Together they would have *10,412 entries*”; undefined if all fits
 */
export function tooMuch(snapshot: Snapshot): string | undefined {
  const rows = Object.values(snapshot.tables).flatMap((table) => Object.values(table));
  const fields = rows.map((cells) => Object.keys(cells).length);
  const found = {
    tables: Object.keys(snapshot.tables).length,
    rows: rows.length,
    cells: fields.reduce((sum, count) => sum + count, 0),
    fields: fields.reduce((most, count) => Math.max(most, count), 0),
    characters: JSON.stringify(snapshot).length,
  };
  const [name] = (['tables', 'rows', 'cells', 'fields', 'characters'] as const).filter(
    (one) => found[one] > LIMITS[one],
  );
  return name === undefined
    ? undefined
    : `${grouped(found[name])} ${NAMES[name]} (at most ${grouped(LIMITS[name])})`;
}

const NAMES = {
  tables: 'tables',
  rows: 'entries',
  cells: 'fields',
  fields: 'fields in one entry',
  characters: 'characters',
} as const;
