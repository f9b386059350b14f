import { newestHlc, type Schema, type Snapshot, workIn } from '../engine/index.ts';
import { fingerprint } from '../text/index.ts';
import type { GuardedStorage } from './guarded-storage.ts';

/** When an initiative was last written to a file from this browser. */
export interface ExportState {
  /** Undefined if it never was. */
  readonly at: number | undefined;
  /** Whether this state is in no file: then the page shows a reminder. */
  readonly newerThanFile: boolean;
}

/** A stored value that could not be read, verbatim, to be offered as a download. */
export interface Damaged {
  readonly key: string;
  readonly text: string;
  /** When it was found. */
  readonly at: number;
}

/** Where an initiative is stored, and which of its cells are the reader's work. */
interface Noted {
  readonly storage: GuardedStorage;
  readonly schema: Schema;
}

/** Notes that could not be stored, by id: when the storage is full, the reader needs a file most. */
const unstored = new WeakMap<GuardedStorage, Map<string, string>>();

/** Records that the snapshot was written to a file; if that cannot be stored, for the life of the page. */
export function noteExport({ storage, schema }: Noted, id: string, snapshot: Snapshot, now: number): void {
  const note = JSON.stringify({ at: now, state: stateOf(schema, snapshot) });
  const notes = unstored.get(storage) ?? new Map<string, string>();
  unstored.set(storage, notes);
  if (storage.write(storage.keys.exported(id), note)) notes.delete(id);
  else notes.set(id, note);
}

/** Records that the snapshot is in a file that was imported into it, if nothing else is in it. */
export function noteImport(
  noted: Noted,
  id: string,
  snapshot: Snapshot,
  file: { readonly snapshot: Snapshot; readonly exportedAt: number },
): void {
  if (stateOf(noted.schema, snapshot) === stateOf(noted.schema, file.snapshot))
    noteExport(noted, id, snapshot, file.exportedAt);
}

/**
 * Compares the snapshot with what was last written to a file. All of its content, not its newest edit: a merge
 * can add older edits.
 */
export function exportState({ storage, schema }: Noted, id: string, snapshot: Snapshot): ExportState {
  const note = parsed(unstored.get(storage)?.get(id) ?? storage.read(storage.keys.exported(id)));
  const at = typeof note['at'] === 'number' ? note['at'] : undefined;
  return {
    at,
    newerThanFile: newestHlc(schema, snapshot) !== '' && note['state'] !== stateOf(schema, snapshot),
  };
}

/** Without the version vector and internal cells, which are no reason to save a file. */
function stateOf(schema: Schema, snapshot: Snapshot): string {
  const { tables, values } = workIn(schema, snapshot);
  return fingerprint(JSON.stringify([tables, values]));
}

/** The values that could not be read and were set aside. */
export function damagedValues({ keys, read, all }: GuardedStorage): Damaged[] {
  return all()
    .filter((key) => keys.isDamaged(key))
    .map((key) => ({ key, text: read(key) ?? '', at: Number(key.slice(key.lastIndexOf(':') + 1)) }));
}

/** Bytes that this site uses in the storage, as browsers count them: two for each character of keys and values. */
export function bytesUsed({ read, all }: GuardedStorage): number {
  return all().reduce((sum, key) => sum + 2 * (key.length + (read(key)?.length ?? 0)), 0);
}

/** The checklist items' texts as the reader last saw them, by id; undefined on a first visit. */
export function lastSeenLists({ keys, read }: GuardedStorage): Record<string, string> | undefined {
  const text = read(keys.lists);
  if (text === undefined) return undefined;
  const texts = Object.entries(parsed(text)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

/** Stores the texts as seen: on a first visit, and when the reader has dismissed the changes. */
export function noteLists(storage: GuardedStorage, texts: Readonly<Record<string, string>>): void {
  storage.write(storage.keys.lists, JSON.stringify(texts));
}

function parsed(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
