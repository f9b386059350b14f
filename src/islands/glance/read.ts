import { type Details, detailsFrom, own, readCells } from '../../workbook/engine/index.ts';
import { fromStored, type Keys, type StorageLike } from '../../workbook/storage/index.ts';
import { type Item, ITEMS } from '../../workbook/tools/checklists/index.ts';

/** An initiative as stored. */
export interface Stored {
  readonly details: Details;
  readonly items: ReadonlyMap<string, Item>;
}

/**
 * Reads the initiative last worked on without opening it: nothing is written, and neither the store
 * nor the views need to be loaded. Returns undefined if there is none or it cannot be read.
 */
export function readCurrent(
  storage: StorageLike,
  tabStorage: StorageLike | undefined,
  keys: Keys,
): Stored | undefined {
  const ids = [tabStorage?.getItem(keys.current), storage.getItem(keys.current)];
  const text = ids
    .map((id) => (typeof id === 'string' ? storage.getItem(keys.initiative(id)) : null))
    .find((found) => found !== null);
  if (text === undefined) return undefined;
  const stored = fromStored(text);
  if (stored.kind === 'damaged' || stored.snapshot === undefined) return undefined;
  const { values, tables } = stored.snapshot;
  const rows = Object.entries(own(tables, ITEMS.id) ?? {});
  return {
    details: detailsFrom((cell) => own(values, cell)?.[0], ''),
    items: new Map(rows.map(([id, row]) => [id, readCells(ITEMS.cells, (cell) => own(row, cell)?.[0])])),
  };
}
