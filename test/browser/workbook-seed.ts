import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { schema } from '../../src/workbook/schema/schema.ts';
import type { StorageLike } from '../../src/workbook/storage/environment.ts';
import { openLibrary, type InitiativeLibrary } from '../../src/workbook/storage/library.ts';
import { setItem } from '../../src/workbook/tools/checklists/items.ts';
import { idsOf } from '../ids.ts';

/** Each test fails on any console message or uncaught error of its pages. */
export const test = base.extend<{ watched: undefined }>({
  watched: [
    async ({ context }, use) => {
      const messages: string[] = [];
      context.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
      context.on('weberror', (error) => messages.push(error.error().message));
      await use(undefined);
      expect(messages).toEqual([]);
    },
    { auto: true },
  ],
});

const DAY_MS = 86_400_000;

/** What a browser stores some time after `work`; the clock begins twenty days ago. */
export function stored(
  baseURL: string | undefined,
  work: (library: InitiativeLibrary) => void,
): Record<string, string> {
  const map = new Map<string, string>();
  const storage = (texts: Map<string, string>): StorageLike => ({
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
    removeItem: (key) => void texts.delete(key),
  });
  let time = Date.now() - 20 * DAY_MS;
  let count = 0;
  const waiting: (() => void)[] = [];
  const library = openLibrary(
    schema,
    {
      storage: storage(map),
      tabStorage: storage(new Map()),
      now: () => (time += 1000),
      newId: () => `seed-${++count}`,
      page: 'seed',
      after: (_, then) => void waiting.push(then),
      listen: () => () => undefined,
    },
    new URL(baseURL ?? '').pathname,
  );
  work(library);
  // What the page has set aside for some seconds goes into its place.
  time += DAY_MS;
  for (const then of waiting) then();
  return Object.fromEntries(map);
}

/** Begins with these keys in the storage; later loads of the same context keep what is there. */
export async function seed(context: BrowserContext, keys: Record<string, string>): Promise<void> {
  await context.addInitScript((texts) => {
    // A new tab is a blank page first, which has no storage.
    if (location.protocol === 'about:' || localStorage.getItem('seeded') !== null) return;
    localStorage.setItem('seeded', 'yes');
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, keys);
}

export const openWorkbook = async (page: Page): Promise<void> => {
  await page.goto('workbook/');
  await expect(page.locator('.gw-dashboard')).toBeVisible();
};
export const name = (page: Page) => page.locator('[data-initiative]');
export const button = (page: Page, label: string | RegExp) => page.getByRole('button', { name: label });
export const unfold = async (page: Page): Promise<void> => {
  await page.getByText('Details, duplicate, archive, delete').click();
};
/** Opens what the bar of tools holds. */
export const openBar = async (page: Page): Promise<void> => {
  await page.locator('gw-tool-bar summary').click();
  await page.getByLabel('Name', { exact: true }).waitFor();
};
export const keysOf = (page: Page) => page.evaluate(() => Object.keys(localStorage).sort());

/** How a checklist says that some of its items are done. */
export const doneWords = (done: number, list: string): string => {
  const { length } = idsOf('checklist-items', `${list}/`);
  return `${done} of ${length} done (${Math.round((100 * done) / length)} %)`;
};

/** Two initiatives, the later one shown, with overdue work, owners and a start date. */
export const twoInitiatives = (library: InitiativeLibrary): void => {
  library.create({ name: 'Older work' });
  const { initiative } = library.create({ name: 'Heart failure registries', specialty: 'Cardiology' });
  setItem(initiative, 'r/lead', { state: 'done', owner: 'Ann' }, 'A credible organization leads.');
  setItem(initiative, 'r/sister', { state: 'doing', owner: 'ann ', due: '2020-03-01' }, 'Sisters are known.');
  setItem(initiative, 'r/small', { state: 'na', reason: 'Not here' }, 'It is small.');
};
