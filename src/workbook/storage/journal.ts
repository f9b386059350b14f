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

/** After this time every process of a browser has heard what the others wrote. */
export const SETTLED_MS = 2_000;

/**
 * What this page has edited lately, under a key that no other page writes to.
 *
 * Pages of one site may run in processes of their own, each with its own copy of the storage; what one writes
 * reaches the others some milliseconds later. So two pages that write under one key at the same moment can
 * write over each other, and when both are gone before they hear of it, nobody is left to put that right. The
 * journal is: whoever opens the initiative next takes it in. It goes once what is in it has stood in the
 * initiative's own key for so long that no page can still write over it.
 *
 * So nothing is lost of what was typed before the last moment. Not guaranteed: what a browser has not yet passed
 * on from a page when that page crashes (some milliseconds); where the storage is full, the journal itself; and an
 * import, which may be large and whose file is still there.
 */
export interface Journal {
  /** Takes down which rows a change of this page's reader touched. */
  readonly note: (change: Change) => void;
  /** Writes it. Does nothing where there is no room: the initiative itself is saved already. */
  readonly write: (storage: StorageLike) => void;
  /** Removes that of this page, until it is written again. */
  readonly drop: (storage: StorageLike) => void;
  /** Takes in the journals of other pages. Returns whether they held anything new. */
  readonly takeIn: (storage: StorageLike) => boolean;
  /** Removes the journals whose content stands in the initiative's own key. Returns whether any are left. */
  readonly settle: (storage: StorageLike, stored: () => Snapshot | undefined) => boolean;
  /** Whether a key is a journal of this initiative; `mine` for that of this page. */
  readonly owns: (key: string | null) => 'mine' | 'others' | undefined;
}

/** Makes the journal of this page for one initiative. */
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
        // Of what comes from elsewhere or from a file only this is nowhere else: what it replaced here.
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
        // Full: the next page to write is told so. What stands there is older, and still true.
      }
    },
    drop: (storage) => storage.removeItem(mine),
    takeIn: (storage) => {
      let news = false;
      const stop = replica.listen(() => (news = true));
      for (const [key, text] of journals(storage)) {
        const found = fromStored(text);
        // What a newer version wrote is for a newer version to take in.
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
        const quiet = Math.abs(now() - timeOf(text)) >= SETTLED_MS;
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

/** Whether every edit of a part is in a copy, or a later one of the same cell. */
function holds(copy: Snapshot | undefined, part: Snapshot): boolean {
  let all = copy !== undefined;
  eachCell(part, ([, stamp], table, row, cell) => {
    all &&= copy !== undefined && (cellAt(copy, table, row, cell)?.[1] ?? '') >= stamp;
  });
  return all;
}
