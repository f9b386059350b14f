import {
  bare,
  cellAt,
  type Change,
  CONFLICTS,
  eachCell,
  type Initiative,
  own,
  type Snapshot,
  type SnapshotRow,
  type SnapshotTable,
} from '../engine/index.ts';
import type { Environment, StorageLike } from './environment.ts';
import type { Keys } from './keys.ts';
import { setAside } from './save.ts';
import { fromStored, toStored } from './stored-format.ts';

/** After this time every process of a browser has received what the others wrote. */
export const SETTLED_MS = 2_000;
/**
 * After this time a journal is taken for that of a page that is gone: a page removes its own sooner. Earlier, another
 * page could remove a journal in the very moment in which its page writes it anew.
 */
const ABANDONED_MS = 3 * SETTLED_MS;

/**
 * The recent edits of this page, under a key that no other page writes to.
 *
 * Pages of one site may run in separate processes, each with its own copy of the storage; what one writes
 * reaches the others some milliseconds later. So two pages that write to one key at the same moment can
 * overwrite each other, and if both are closed before they are notified, no page is left to repair that. The
 * journal is: whichever page opens the initiative next merges it. It is removed once its content has been under the
 * initiative's own key for so long that no page can still overwrite it.
 *
 * So nothing that was typed before the last moment is lost. Not guaranteed: what a page has not yet passed to the
 * browser when it crashes (some milliseconds); the journal itself, if the storage is full; and an
 * import, which may be large and whose file still exists.
 */
export interface Journal {
  /** Records which rows a change by this page's reader touched. */
  readonly note: (change: Change) => void;
  /** Writes the journal. Does nothing if there is no space: the initiative itself is saved already. */
  readonly write: (storage: StorageLike) => void;
  /** Removes this page's journal, until it is written again. */
  readonly drop: (storage: StorageLike) => void;
  /** Merges the journals of other pages. Returns whether they held anything new. */
  readonly takeIn: (storage: StorageLike) => boolean;
  /** Removes the journals whose content is under the initiative's own key. Returns whether any are left. */
  readonly settle: (storage: StorageLike, stored: () => Snapshot | undefined) => boolean;
  /** Whether a key is a journal of this initiative; `mine` for that of this page. */
  readonly owns: (key: string | null) => 'mine' | 'others' | undefined;
}

/** Creates the journal of this page for one initiative. */
export function createJournal(
  initiative: Initiative,
  environment: Environment,
  keys: Keys,
  id: string,
): Journal {
  const { replica, now } = initiative;
  const prefix = keys.edits(id, '');
  const mine = keys.edits(id, environment.page);
  const rows = new Map<string, { table: string; row: string }>();
  let written = true;

  const owns: Journal['owns'] = (key) =>
    key === mine ? 'mine' : key?.startsWith(prefix) === true ? 'others' : undefined;

  const content = (): Snapshot => {
    const all = replica.snapshot();
    const tables = bare<SnapshotTable>();
    for (const { table, row } of rows.values()) {
      const cells = own(own(all.tables, table), row);
      if (cells === undefined) continue;
      tables[table] = Object.assign(own(tables, table) ?? bare<SnapshotRow>(), { [row]: cells });
    }
    return { tables, values: rows.has('\n') ? all.values : bare(), seen: all.seen };
  };

  const journals = (storage: StorageLike): [key: string, text: string][] => {
    const found = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
    return found.filter((key) => owns(key)).map((key) => [key, storage.getItem(key) ?? '']);
  };

  return {
    owns,
    note: ({ cells, origin }) => {
      for (const { table, row } of cells) {
        // Of changes from elsewhere or from a file, only this is stored nowhere else: what they replaced here.
        if ((origin === 'elsewhere' || origin === 'import') && table !== CONFLICTS.id) continue;
        rows.set(`${table}\n${row}`, { table, row });
        written = false;
      }
    },
    write: (storage) => {
      if (rows.size === 0 || (written && storage.getItem(mine) !== null)) return;
      try {
        storage.setItem(mine, `{"at":${String(now())},${toStored(content()).slice(1)}`);
        written = true;
      } catch {
        // Full: the next page that writes is told so. The older journal is still valid.
      }
    },
    drop: (storage) => storage.removeItem(mine),
    takeIn: (storage) => {
      let news = false;
      const stop = replica.listen(() => (news = true));
      for (const [key, text] of journals(storage)) {
        const found = fromStored(text);
        // What a newer version wrote must be merged by a newer version.
        if (key === mine || found.kind === 'newer') continue;
        if (found.kind === 'damaged') {
          setAside(storage, keys, id, text, now());
          storage.removeItem(key);
        } else replica.mergeFrom(found.snapshot, 'elsewhere', { part: true });
      }
      stop();
      return news;
    },
    settle: (storage, stored) => {
      let left = false;
      let copy: Snapshot | undefined;
      for (const [key, text] of journals(storage)) {
        const found = fromStored(text);
        if (found.kind !== 'good') continue;
        const quiet = Math.abs(now() - timeOf(text)) >= (key === mine ? SETTLED_MS : ABANDONED_MS);
        if (quiet) copy ??= stored();
        if (!quiet || !holds(copy, found.snapshot)) left = true;
        else {
          storage.removeItem(key);
          if (key === mine) rows.clear();
        }
      }
      return left;
    },
  };
}

/** When a journal was written. */
function timeOf(text: string): number {
  const { at } = JSON.parse(text) as Partial<Record<'at', unknown>>;
  return typeof at === 'number' ? at : 0;
}

/** Whether every edit of a part, or a later one of the same cell, is in a copy. */
function holds(copy: Snapshot | undefined, part: Snapshot): boolean {
  let all = copy !== undefined;
  eachCell(part, ([, stamp], table, row, cell) => {
    all &&= copy !== undefined && (cellAt(copy, table, row, cell)?.[1] ?? '') >= stamp;
  });
  return all;
}
