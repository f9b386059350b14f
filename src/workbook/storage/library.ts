import {
  createInitiative,
  createListeners,
  createUndo,
  type Details,
  type Initiative,
  type Schema,
  setDetails,
  type Snapshot,
  subscribe,
  type UndoStack,
} from '../engine/index.ts';
import type { Environment, Signal } from './environment.ts';
import { type GuardedStorage, guardedStorage } from './guarded-storage.ts';
import { keysOf } from './keys.ts';
import { autosave, type Persistence } from './persistence.ts';

/** An initiative with its persistence and undo. */
export interface OpenInitiative {
  /** Its id in this browser. Copies in other browsers share `details.id` instead. */
  readonly id: string;
  readonly initiative: Initiative;
  readonly undo: UndoStack;
  readonly persistence: Persistence;
}

/**
 * The initiatives of this browser: what every page of the workbook needs. Renaming and archiving are edits
 * (`setDetails`); listing is in library-list.ts, duplicating and deleting in trash.ts, which only the
 * workbook's own pages load.
 */
export interface InitiativeLibrary {
  readonly schema: Schema;
  /** The initiative of this tab. A first visit gets an empty one without being asked. */
  readonly current: () => OpenInitiative;
  /** The id of this tab's initiative, once `current` or `switchTo` has been called. */
  readonly currentId: () => string | undefined;
  readonly open: (id: string) => OpenInitiative;
  /** Those open in this page, by id. */
  readonly opened: ReadonlyMap<string, OpenInitiative>;
  /**
   * Creates one, from a file's snapshot if one is given, and switches to it.
   * @throws if the store refuses the snapshot; then none is created
   */
  readonly create: (details?: Partial<Omit<Details, 'id' | 'createdAt'>>, from?: Snapshot) => OpenInitiative;
  readonly switchTo: (id: string) => OpenInitiative;
  /** Closes the initiative shown, so that `current` chooses again. */
  readonly close: (leaveTrace?: boolean) => void;
  /** Calls the listener when the list or the current initiative changes, here or in another tab. */
  readonly onChange: (listener: () => void) => () => void;
  readonly storage: GuardedStorage;
  readonly tabStorage: GuardedStorage;
  readonly environment: Environment;
}

/**
 * Opens the initiatives of the site at `base`. This only reads; the storage is first written to by `current`
 * (the id alone, so that two tabs of a first visit share one initiative) and by the reader's edits.
 */
export function openLibrary(schema: Schema, environment: Environment, base = '/'): InitiativeLibrary {
  const keys = keysOf(base);
  const storage = guardedStorage(environment.storage, keys);
  const tabStorage = guardedStorage(environment.tabStorage, keys);
  const opened = new Map<string, OpenInitiative>();
  const changed = createListeners<undefined>();
  const tell = () => {
    changed.tell(undefined);
  };
  let shown: string | undefined;
  /** False after "delete all my data": the page then stores nothing until the reader enters something. */
  let tracing = true;
  /** Whether nobody has chosen the initiative shown. */
  let madeUp = false;

  const isStored = (id: string | undefined): boolean =>
    id !== undefined && storage.read(keys.initiative(id)) !== undefined;

  const open: InitiativeLibrary['open'] = (id) => {
    const found = opened.get(id);
    if (found !== undefined) return found;
    const initiative = createInitiative(schema, id, environment.now);
    const persistence = autosave(initiative, environment, keys, id);
    const entry: OpenInitiative = { id, initiative, undo: createUndo(initiative), persistence };
    opened.set(id, entry);
    subscribe(initiative, ({ cells }) => {
      if (cells.some(({ table }) => table === '')) tell();
    });
    return entry;
  };

  /** Merges the snapshot, or throws and leaves no trace of the initiative. */
  const fill = ({ id, initiative, persistence }: OpenInitiative, from: Snapshot): void => {
    try {
      initiative.replica.mergeFrom(from, 'import');
    } catch (error) {
      persistence.stop();
      opened.delete(id);
      for (const key of [keys.initiative(id), keys.edits(id, environment.page)]) storage.remove(key);
      throw error;
    }
  };

  const show = (id: string): OpenInitiative => {
    shown = id;
    if (tracing) for (const place of [storage, tabStorage]) place.write(keys.current, id);
    tell();
    return open(id);
  };

  const switchTo: InitiativeLibrary['switchTo'] = (id) => {
    tracing = true;
    madeUp = false;
    return show(id);
  };

  // The tab's own choice has priority: a choice in another tab must not switch the initiative under the reader.
  const choose = (): string | undefined => {
    const mine = tabStorage.read(keys.current);
    return (isStored(mine) ? mine : storage.read(keys.current)) ?? storage.initiatives()[0];
  };

  /**
   * Tabs that opened an empty browser at the same moment did not hear of each other, so each made up an initiative. As
   * long as nothing is entered in it, a tab turns to the one that others show or in which they have entered something.
   */
  const join = (signal: Signal): void => {
    if (!madeUp || shown === undefined || open(shown).persistence.status().state !== 'empty') return;
    const begun =
      signal.kind === 'storage' && signal.value !== null ? keys.initiativeIn(signal.key ?? '') : undefined;
    if (begun !== undefined) show(begun);
    // Not stored as a choice: the tabs would answer each other.
    else shown = storage.read(keys.current) ?? shown;
  };

  environment.listen((signal) => {
    if (signal.kind !== 'leaving') join(signal);
    if (signal.kind === 'storage' && (signal.key === null || signal.key.startsWith(keys.prefix))) tell();
  });

  return {
    schema,
    current: () => {
      if (shown !== undefined) return open(shown);
      const chosen = choose();
      madeUp = !isStored(chosen);
      return show(chosen ?? environment.newId());
    },
    currentId: () => shown,
    open,
    opened,
    create: (details = {}, from) => {
      const entry = open(environment.newId());
      if (from !== undefined) fill(entry, from);
      if (Object.keys(details).length > 0) setDetails(entry.initiative, details);
      entry.undo.clear();
      return switchTo(entry.id);
    },
    switchTo,
    close: (leaveTrace = true) => {
      for (const place of [storage, tabStorage])
        if (place.read(keys.current) === shown) place.remove(keys.current);
      shown = undefined;
      tracing = leaveTrace;
      tell();
    },
    onChange: changed.add,
    storage,
    tabStorage,
    environment,
  };
}
