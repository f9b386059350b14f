// A page over a simulated browser, for tests of saving.
import { beforeEach } from 'vitest';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import { keysOf } from '../../../../src/workbook/storage/keys.ts';
import { autosave, type Persistence } from '../../../../src/workbook/storage/persistence.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { type Browser, createBrowser, type Tab } from '../world.ts';

export const KEYS = keysOf('/');
export const KEY = KEYS.initiative('a');

/** A page with one initiative, which a test types into. */
export interface Page {
  readonly tab: Tab;
  readonly initiative: Initiative;
  readonly saving: Persistence;
  readonly note: (id?: string) => string;
  readonly type: (note: string, id?: string) => void;
}

/** A new one for each test of a file that imports it. */
export let browser: Browser;
export function startAfresh(): void {
  browser = createBrowser();
}
beforeEach(startAfresh);

export function openPage(tab = browser.tab()): Page {
  const initiative = createInitiative(schema, 'a', tab.environment.now);
  const saving = autosave(initiative, tab.environment, KEYS, 'a');
  return {
    tab,
    initiative,
    saving,
    note: (id = 'x') => readItem(initiative, id).note,
    type: (note, id = 'x') => {
      browser.clock.now += 1;
      setItem(initiative, id, { note });
    },
  };
}

/** What a page that is opened now would show. */
export const storedNote = (id = 'x') => openPage().note(id);
