import {
  type Details,
  detailsFrom,
  newestTime,
  own,
  readDetails,
  type Schema,
  type Snapshot,
} from '../engine/index.ts';
import type { InitiativeLibrary } from './library.ts';
import { fromStored, type Stored } from './stored-format.ts';

/** One initiative in a list, read without opening it. */
export interface InitiativeSummary {
  /** Its id in this browser. */
  readonly id: string;
  readonly details: Details;
  /** Time of the latest edit; 0 if nothing has been entered. */
  readonly changedAt: number;
  /** Size in the storage. */
  readonly bytes: number;
  /** Whether it can be edited, only shown, or not read at all. */
  readonly state: Stored['kind'];
  readonly current: boolean;
}

/** All non-empty initiatives of this browser and this page, oldest first, and the one shown. */
export function listInitiatives(library: InitiativeLibrary): InitiativeSummary[] {
  const ids = new Set([...library.storage.initiatives(), ...library.opened.keys()]);
  return [...ids]
    .map((id) => summary(library, id))
    .filter((one) => one !== undefined)
    .sort((one, other) => one.details.createdAt - other.details.createdAt || (one.id < other.id ? -1 : 1));
}

/** The ids in this browser of the initiatives with this identity: copies of the one in a file. */
export function copiesOf(library: InitiativeLibrary, identity: string): string[] {
  return listInitiatives(library)
    .filter(({ details }) => details.id === identity)
    .map(({ id }) => id);
}

/** The details of an initiative in a snapshot. */
export function detailsOf(snapshot: Snapshot | undefined, id = ''): Details {
  return detailsFrom((cell) => own(snapshot?.values, cell)?.[0], id);
}

function summary(library: InitiativeLibrary, id: string): InitiativeSummary | undefined {
  const text = library.storage.read(library.storage.keys.initiative(id));
  const entry = library.opened.get(id);
  const status = entry?.persistence.status();
  const current = id === library.currentId();
  if (status?.state === 'unsaved' && status.why === 'deleted') return undefined;
  if (text === undefined && status?.state !== 'unsaved' && !current) return undefined;
  const stored = text === undefined || entry !== undefined ? undefined : fromStored(text);
  const snapshot = stored === undefined || stored.kind === 'damaged' ? undefined : stored.snapshot;
  return {
    id,
    details: entry === undefined ? detailsOf(snapshot, id) : readDetails(entry.initiative),
    changedAt: newestTimeOf(library.schema, entry?.initiative.replica.snapshot() ?? snapshot),
    bytes: text === undefined ? 0 : 2 * text.length,
    state: entry?.initiative.readOnly === true ? 'newer' : (stored?.kind ?? 'good'),
    current,
  };
}

function newestTimeOf(schema: Schema, snapshot: Snapshot | undefined): number {
  return snapshot === undefined ? 0 : newestTime(schema, snapshot);
}
