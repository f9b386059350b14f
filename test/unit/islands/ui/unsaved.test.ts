import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { schema } from '../../../../src/workbook/schema/schema.ts';
import {
  openLibrary,
  type OpenInitiative,
  type InitiativeLibrary,
} from '../../../../src/workbook/storage/library.ts';
import { setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { type Browser, createBrowser, type Tab } from '../../workbook/world.ts';

let registry: typeof import('../../../../src/islands/ui/unsaved.ts');
/** The listeners of the page that ask before it is left. */
const listeners = new Set<(event: Event) => void>();
beforeEach(async () => {
  listeners.clear();
  const withType =
    (work: (listener: (event: Event) => void) => void) => (type: string, listener: () => void) => {
      if (type === 'beforeunload') work(listener);
    };
  vi.stubGlobal(
    'addEventListener',
    withType((listener) => listeners.add(listener)),
  );
  vi.stubGlobal(
    'removeEventListener',
    withType((listener) => listeners.delete(listener)),
  );
  vi.resetModules();
  registry = await import('../../../../src/islands/ui/unsaved.ts');
  (await import('../../../../src/islands/ui/leaving.ts')).guardLeaving();
});
afterEach(() => vi.unstubAllGlobals());

/** Whether leaving the page would ask now; where not, nothing listens, or the page would not be kept for the way back. */
function asks(): boolean {
  // All that older browsers look at.
  let older = false;
  const event = Object.defineProperty(new Event('beforeunload', { cancelable: true }), 'returnValue', {
    set: () => (older = true),
  });
  for (const listener of listeners) listener(event);
  expect(older).toBe(event.defaultPrevented);
  expect(listeners.size).toBe(event.defaultPrevented ? 1 : 0);
  return event.defaultPrevented;
}

describe('a field that holds what is stored nowhere', () => {
  test('has leaving ask for as long as there is one', () => {
    expect(asks()).toBe(false);
    registry.holdDraft('a');
    registry.holdDraft('b');
    registry.holdDraft('b');
    expect([asks(), registry.hasDrafts()]).toEqual([true, true]);
    registry.releaseDraft('b');
    expect(asks()).toBe(true);
    registry.releaseDraft('a');
    expect([asks(), registry.hasDrafts()]).toEqual([false, false]);
  });

  test('lets the page go once its initiative is deleted, until that is undone', () => {
    const library = openLibrary(schema, createBrowser().tab().environment);
    const open = library.current();
    registry.watchWork(open);
    registry.holdDraft(`${open.id}\nitems\nx\nnote`);
    open.persistence.stop();
    expect([asks(), registry.hasDrafts()]).toEqual([false, false]);
    open.persistence.resume();
    expect([asks(), registry.hasDrafts()]).toEqual([true, true]);
  });

  test('calls each listener once, until it unsubscribes', () => {
    const heard: boolean[] = [];
    const stop = registry.onChange(() => heard.push(registry.hasDrafts()));
    registry.holdDraft('a');
    registry.holdDraft('a');
    registry.releaseDraft('unknown');
    registry.releaseDraft('a');
    stop();
    registry.holdDraft('a');
    expect(heard).toEqual([true, false]);
  });
});

describe('work on an initiative', () => {
  let browser: Browser;
  let tab: Tab;
  let library: InitiativeLibrary;
  const type = (open: OpenInitiative, note: string): void => {
    browser.clock.now += 1;
    setItem(open.initiative, 'x', { note });
  };
  const watched = (): OpenInitiative => {
    const open = library.current();
    registry.watchWork(open);
    return open;
  };
  beforeEach(() => {
    browser = createBrowser();
    tab = browser.tab();
    library = openLibrary(schema, tab.environment);
  });

  test('has leaving ask while the storage is full, and no longer once it is saved', () => {
    const open = watched();
    type(open, 'first');
    expect(asks()).toBe(false);
    browser.quota = 600;
    type(open, 'x'.repeat(1_000));
    expect([asks(), registry.unsavedWork()]).toEqual([true, [open]]);
    browser.quota = 5_000;
    browser.pass(10_000);
    expect([open.persistence.status().state, asks()]).toEqual(['saved', false]);
  });

  test('has leaving ask where nothing can be stored only once something is entered', () => {
    browser.fault = 'blocked';
    const open = watched();
    expect([open.persistence.status().state, asks()]).toEqual(['unsaved', false]);
    type(open, 'typed');
    expect(asks()).toBe(true);
  });

  test('has leaving ask when another tab has deleted it, until it is saved again on wish', () => {
    const open = watched();
    type(open, 'mine');
    const other = openLibrary(schema, browser.tab().environment);
    other.storage.remove(other.storage.keys.initiative(open.id));
    browser.deliver();
    expect([open.persistence.status(), asks()]).toMatchObject([{ why: 'cleared-elsewhere' }, true]);
    type(open, 'typed on');
    expect([open.persistence.status(), asks()]).toMatchObject([{ why: 'cleared-elsewhere' }, true]);
    open.persistence.save();
    expect(asks()).toBe(false);
  });

  test('that was deleted in this page is the reader’s wish', () => {
    const open = watched();
    browser.quota = 0;
    type(open, 'mine');
    expect(asks()).toBe(true);
    open.persistence.stop();
    expect(asks()).toBe(false);
  });

  test('of a newer version is not touched, so nothing is lost', () => {
    const open = watched();
    type(open, 'mine');
    const key = library.storage.keys.initiative(open.id);
    const text = (browser.data.get(key) ?? '').replace(/"version":\d+/, '"version":999');
    browser.data.set(key, text);
    tab.tell({ kind: 'storage', key, value: text, before: null });
    expect([open.persistence.status(), asks()]).toMatchObject([{ why: 'newer-version' }, false]);
  });

  test('that cannot be read counts once something is entered beside it', () => {
    const id = library.current().id;
    browser.data.set(library.storage.keys.initiative(id), '{"broken');
    browser.quota = 0;
    library = openLibrary(schema, tab.environment);
    const open = watched();
    expect([open.persistence.status(), asks()]).toMatchObject([{ why: 'corrupt' }, false]);
    type(open, 'mine');
    expect(asks()).toBe(true);
  });

  test('is watched once, and also after the reader turned to another initiative', () => {
    const open = watched();
    registry.watchWork(open);
    const heard: number[] = [];
    registry.onChange(() => heard.push(registry.unsavedWork().length));
    type(open, 'first');
    browser.quota = 0;
    type(open, 'second');
    registry.watchWork(library.create());
    expect([heard, asks()]).toEqual([[1], true]);
  });
});
