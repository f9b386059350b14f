import { expect, type Locator, test, type Page } from '@playwright/test';
import { setRow } from '../../src/workbook/engine/rows.ts';
import { CHARTER } from '../../src/workbook/tools/charter/tables.ts';
import { setItem } from '../../src/workbook/tools/checklists/items.ts';
import { addPerson } from '../../src/workbook/tools/people/people.ts';
import { PEOPLE } from '../../src/workbook/tools/people/tables.ts';
import { axeFindings } from './checks.ts';
import { fillStorage, freeStorage } from './full-storage.ts';
import { idsOf } from '../ids.ts';
import { doneWords, seed, stored } from './workbook-seed.ts';

const T1 = idsOf('checklist-items', 't1/');
const READINESS = idsOf('checklist-items', 'r/');
const list = 'tracks/community-building/checklist/';
const TRACKS = [
  'community-building',
  'use-cases-planning',
  'standards-development',
  'implementation-testing',
  'adoption-value',
];
const row = (page: Page, id: string) => page.locator(`[data-item-id="${id}"]`);
const notApplicable = (item: Locator) => item.getByLabel('Not applicable', { exact: true });
const ready = (page: Page) => expect(page.locator('gw-checklist')).toHaveAttribute('data-ready', '');
const saved = (page: Page) =>
  expect(page.locator('[data-save-status]')).toHaveText(/^Saved in this browser at \d\d:\d\d\.$/);

async function open(page: Page, address = list): Promise<void> {
  await page.goto(address);
  await ready(page);
}

async function openDetails(page: Page, id: string): Promise<void> {
  await row(page, id).getByText('Note and evidence').click();
}

test('saves a state and a note at once, says so, and shows them again after a reload', async ({ page }) => {
  await open(page);
  await expect(page.locator('[data-save-status]')).toHaveText(/Nothing entered yet/);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await saved(page);
  await expect(page.locator('[data-progress-words]')).toHaveText(doneWords(1, 't1'));
  await openDetails(page, 't1/ip');
  await row(page, 't1/ip').getByLabel('Note', { exact: true }).pressSequentially('Apache 2.0 for code');
  await page.reload();
  await ready(page);
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
  await expect(row(page, 't1/ip').locator('textarea')).toHaveValue('Apache 2.0 for code');
  await expect(row(page, 't1/ip').locator('[data-slot="summary"]')).toHaveText('Apache 2.0 for code');
});

test('names every state control by the item and offers the four states', async ({ page }) => {
  await open(page);
  const group = row(page, 't1/lead-committed').locator('fieldset');
  await expect(group).toHaveAccessibleName(/agreed in writing to lead/);
  expect(
    await group
      .getByRole('radio')
      .evaluateAll((all) => all.map((radio) => (radio as HTMLInputElement).value)),
  ).toEqual(['todo', 'doing', 'done', 'na']);
});

test('can be worked by keyboard alone, and progress is announced', async ({ page }) => {
  await open(page);
  const first = row(page, 't1/lead-committed');
  await first.getByLabel('To do').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(first.getByRole('radio', { name: 'Done' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: doneWords(1, 't1') })).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ann');
  await expect(first.getByLabel('Owner')).toHaveValue('Ann');
  await page.keyboard.press('Tab');
  await expect(first.getByLabel('Due date')).toBeFocused();
  await first.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Signed letter');
  await expect(first.locator('textarea')).toHaveValue('Signed letter');
});

test('opening the fold of one item leaves those of the others as they were', async ({ page }) => {
  await open(page);
  for (const id of ['t1/ip', 't1/host-choice']) await openDetails(page, id);
  await expect(page.locator('[data-item-id] details[open]')).toHaveCount(2);
});

for (const address of [...TRACKS.map((track) => `tracks/${track}/checklist/`), 'start/readiness/']) {
  test(`/${address}: the state of the first item is in the first screen of a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, address);
    const first = page.locator('[data-item-id]').first();
    const top = await first.locator('.states').evaluate((all) => all.getBoundingClientRect().top);
    const bar = await page.locator('.site-header .menu').evaluate((menu) => menu.getBoundingClientRect().top);
    expect(top).toBeLessThanOrEqual(bar);
  });
}

test('done and not applicable do not stand next to each other, and each state looks different', async ({
  page,
}) => {
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await open(page);
    const item = row(page, 't1/ip');
    const [done, other] = await Promise.all(
      [item.getByRole('radio', { name: 'Done' }), notApplicable(item)].map((radio) =>
        radio.locator('xpath=..').boundingBox(),
      ),
    );
    if (!done || !other) throw new Error('The item has no states.');
    expect(other.y - (done.y + done.height)).toBeGreaterThan(20);
  }
  const looks = new Set<string>();
  for (const name of ['To do', 'In progress', 'Done', 'Not applicable']) {
    await row(page, 't1/ip').getByLabel(name, { exact: true }).check();
    looks.add(
      await row(page, 't1/ip')
        .locator('legend')
        .evaluate((legend) => {
          const { backgroundImage, content, height } = getComputedStyle(legend, '::before');
          return [backgroundImage, content, height].join();
        }),
    );
  }
  expect(looks.size).toBe(4);
});

test('an owner is suggested from whom the initiative knows, and can be filtered by at once', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(
    context,
    stored(baseURL, (library) => {
      const { initiative } = library.create({ name: 'Owners' });
      addPerson(initiative, 'a', { name: 'Ann Example' });
      addPerson(initiative, 'b', { name: 'Society of Hearts', kind: 'organization' });
      setItem(initiative, 'r/lead', { owner: 'Bo' });
    }),
  );
  await open(page);
  const suggested = () =>
    page
      .locator('#gw-owners option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
  expect(await suggested()).toEqual(['Ann Example', 'Bo', 'Society of Hearts']);
  await page.getByText('Filter and sort').click();
  await expect(row(page, 't1/ip').getByLabel('Owner')).toHaveAttribute('list', 'gw-owners');
  await row(page, 't1/ip').getByLabel('Owner').fill('Zed');
  await expect(page.locator('[data-filter="owner"] option')).toHaveText(['All', 'Nobody yet', 'Bo', 'Zed']);
  expect(await suggested()).toContain('Zed');
});

test('filters are kept for the tab and its list, and go with all data', async ({ page, context }) => {
  await open(page);
  await row(page, 't1/ip').getByLabel('Owner').fill('Ann');
  await page.getByText('Filter and sort').click();
  await page.locator('[data-filter="owner"]').selectOption('Ann');
  const words = page.locator('[data-filter-words]');
  await expect(words).toHaveText(`1 of ${T1.length} items shown.`);
  await page.reload();
  await ready(page);
  await expect(words).toHaveText(`1 of ${T1.length} items shown.`);
  await open(page, 'start/readiness/');
  await expect(words).toHaveText('');
  const other = await context.newPage();
  await open(other);
  await expect(other.locator('[data-filter-words]')).toHaveText('');

  await open(page);
  await page.getByRole('button', { name: 'Show all items' }).click();
  await expect(page.locator('summary', { hasText: 'Filter and sort' })).toBeFocused();
  await page.reload();
  await ready(page);
  await expect(words).toHaveText('');
  await page.getByText('Filter and sort').click();
  await page.locator('[data-filter="state"]').selectOption('Done');
  await page.goto('workbook/');
  await page.getByRole('button', { name: 'Delete all my data' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  expect(
    await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('filters'))),
  ).toEqual([]);
});

test.describe('a whole section', () => {
  const section = (page: Page) => page.locator('[data-section="champions"]');
  const openPlan = (page: Page) => section(page).getByRole('button', { name: 'Set owner, date' }).click();
  const form = (page: Page) => page.getByRole('group', { name: 'For the open items of “Champions”' });
  const said = (page: Page) => form(page).locator('[data-plan-words]');
  const set = (page: Page) => form(page).getByRole('button', { name: 'Set', exact: true }).click();

  test('gets an owner and a date in one step that leaves what is there', async ({ page }) => {
    await open(page);
    const owners = section(page).locator('[data-field="owner"]');
    await owners.nth(1).fill('Bo');
    await openPlan(page);
    await expect(form(page).getByLabel('Owner')).toBeFocused();
    expect(await axeFindings(page, 'gw-checklist')).toEqual([]);
    await set(page);
    await expect(said(page)).toHaveText('Enter an owner or a due date first.');
    await form(page).getByLabel('Owner').fill('Ann');
    await form(page).getByLabel('Due date').fill('2027-05-01');
    await set(page);
    await expect(said(page)).toHaveText('3 items changed. 1 keeps the owner or date it had.');
    await expect(page.getByRole('status').last()).toHaveText(/^3 items changed/);
    expect(await owners.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value))).toEqual([
      'Ann',
      'Bo',
      'Ann',
    ]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('[data-undo-words]')).toHaveText(
      'Undone: owner and due date in “Champions” (5 changes).',
    );
    await expect(owners.nth(0)).toHaveValue('');
    await expect(owners.nth(1)).toHaveValue('Bo');
    await form(page).getByLabel('Also where there is one already').check();
    await set(page);
    await expect(owners.nth(1)).toHaveValue('Ann');
    await form(page).getByRole('button', { name: 'Close' }).click();
    await expect(form(page)).toHaveCount(0);
    await expect(section(page).getByRole('button', { name: 'Set owner, date' })).toBeFocused();
  });

  test('says in words what it cannot set, and asks before half of it is left', async ({ page }) => {
    await open(page);
    await openPlan(page);
    const owner = form(page).getByLabel('Owner');
    await owner.fill('x'.repeat(121));
    await set(page);
    await expect(owner).toBeFocused();
    await expect(owner).toHaveAccessibleDescription('Not saved: this is longer than 120 characters (121).');
    await expect(owner).toHaveAttribute('aria-invalid', 'true');
    const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await asks()).toBe(true);
    await owner.fill('Ann');
    await set(page);
    await expect(owner).toHaveAccessibleDescription('');
    expect(await asks()).toBe(false);
  });
});

test('a blank list prints with room for owner and date, and without fields', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  const after = await row(page, 't1/ip')
    .locator('fieldset')
    .evaluate((set) => getComputedStyle(set, '::after').content);
  expect(after).toMatch(/Owner: _+ +Due date: _+/);
  await expect(row(page, 't1/ip').getByRole('radio')).toHaveCount(4);
  await expect(
    page
      .locator('gw-checklist :is(select, button, summary, textarea, [data-field])')
      .filter({ visible: true }),
  ).toHaveCount(0);
});

test('not applicable asks for a reason and leaves the percentage', async ({ page }) => {
  await open(page);
  for (const radio of await page.getByRole('radio', { name: 'Not applicable' }).all()) await radio.check();
  await expect(page.locator('[data-progress-words]')).toHaveText(
    `nothing to do here, ${T1.length} not applicable`,
  );
  await expect(page.locator('gw-checklist progress')).toBeHidden();
  await row(page, 't1/ip').getByLabel('Why is it not applicable?').fill('We publish nothing');
  await page.reload();
  await ready(page);
  await expect(row(page, 't1/ip').getByLabel('Why is it not applicable?')).toHaveValue('We publish nothing');
});

test('a second tab follows at once and neither loses an edit', async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  await row(page, 't1/ip').getByLabel('In progress').check();
  await expect(row(other, 't1/ip').getByLabel('In progress')).toBeChecked();
  await openDetails(other, 't1/ip');
  await row(other, 't1/ip').locator('textarea').fill('From the second tab');
  await row(page, 't1/host-choice').getByRole('radio', { name: 'Done' }).check();
  await expect(row(page, 't1/ip').locator('textarea')).toHaveValue('From the second tab');
  await expect(row(other, 't1/host-choice').getByRole('radio', { name: 'Done' })).toBeChecked();
});

test('undo and redo work by button and by key, and say what they did', async ({ page }) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await page.keyboard.press('Control+z');
  await expect(row(page, 't1/ip').getByLabel('To do')).toBeChecked();
  await expect(page.locator('[data-undo-words]')).toHaveText(/^Undone: state of “.*” is now to do\.$/);
  await expect(page.getByRole('status').filter({ hasText: 'Undone' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
});

test('refuses an evidence link that is not http, keeps the text in its field, and says why', async ({
  page,
}) => {
  await open(page);
  await openDetails(page, 't1/ip');
  const evidence = row(page, 't1/ip').getByLabel('Link to evidence');
  await evidence.fill('javascript:alert(1)');
  await expect(evidence).toHaveAttribute('aria-invalid', 'true');
  await expect(evidence).toHaveAccessibleDescription(/^Not saved: /);
  await expect(row(page, 't1/ip').getByRole('link', { name: 'Open the evidence' })).toBeHidden();
  await evidence.fill('www.example.org/minutes');
  await expect(evidence).toHaveAccessibleDescription('Saved with https:// in front, which a link needs.');
  await evidence.blur();
  await expect(evidence).toHaveValue('https://www.example.org/minutes');
  await expect(evidence).toHaveAccessibleDescription('Saved with https:// in front, which a link needs.');
  await evidence.fill('https://example.org/minutes');
  await expect(evidence).toHaveAccessibleDescription('');
  await expect(evidence).not.toHaveAttribute('aria-invalid');
  await expect(row(page, 't1/ip').getByRole('link', { name: 'Open the evidence' })).toHaveAttribute(
    'href',
    'https://example.org/minutes',
  );
});

test('filters by state, owner and overdue, sorts by due date, and a deep link shows its item all the same', async ({
  page,
}) => {
  await open(page);
  for (const [id, owner, due] of [
    ['t1/ip', 'Ann', '2020-02-01'],
    ['t1/host-choice', 'Bo', '2020-01-01'],
  ] as const) {
    await row(page, id).getByLabel('Owner').fill(owner);
    await row(page, id).getByLabel('Due date').fill(due);
  }
  await page.getByText('Filter and sort').click();
  await page.getByLabel('Overdue only').check();
  await expect(page.locator('[data-filter-words]')).toHaveText(`2 of ${T1.length} items shown.`);
  await page.getByLabel('Order').selectOption('due');
  expect(
    await page
      .locator('[data-item-id]:visible')
      .evaluateAll((all) => all.map((item) => item.getAttribute('data-item-id'))),
  ).toEqual(['t1/host-choice', 't1/ip']);
  await page.locator('[data-filter="owner"]').selectOption('Ann');
  await expect(page.locator('[data-filter-words]')).toHaveText(`1 of ${T1.length} items shown.`);
  await page.goto(`${list}#t1/front-door`);
  await expect(row(page, 't1/front-door')).toBeVisible();
  await expect(row(page, 't1/front-door').locator('textarea')).toBeVisible();
});

test('says that nothing is saved when storage is blocked, and keeps working in the page', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await expect(page.locator('[data-save-status]')).toHaveText(/^Not saved: this browser does not let/);
  await expect(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
  await expect(page.locator('[data-progress-words]')).toHaveText(doneWords(1, 't1'));
});

test('says that storage is full while typing, offers the file, and saves once there is room', async ({
  page,
}) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await saved(page);
  await fillStorage(page);
  await openDetails(page, 't1/ip');
  await row(page, 't1/ip').locator('textarea').fill('y'.repeat(500));
  await expect(page.locator('[data-save-status]')).toHaveText(
    /^Not saved: the storage of this browser is full/,
  );
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.groundwork\.json$/);
  await freeStorage(page);
  await page.getByRole('button', { name: 'Try to save again' }).click();
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(row(page, 't1/ip').locator('textarea')).toHaveValue('y'.repeat(500));
});

test('a file saved because nothing could be stored counts as saved to a file', async ({ page, context }) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await saved(page);
  const other = await context.newPage();
  await other.goto('workbook/');
  await expect(other.locator('[data-export-reminder]')).toBeVisible();
  await other.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.includes(':initiative:')) localStorage.removeItem(key);
  });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.groundwork\.json$/);
  await page.getByRole('button', { name: 'Save it here again' }).click();
  await saved(page);
  await other.reload();
  await expect(other.locator('.gw-dashboard')).toBeVisible();
  await expect(other.locator('[data-export-reminder]')).toBeHidden();
});

test('keeps a damaged value aside and works on', async ({ page }) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await saved(page);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes(':initiative:')) ?? '';
    localStorage.setItem(key, '{"broken');
  });
  await page.reload();
  await ready(page);
  await row(page, 't1/host-choice').getByRole('radio', { name: 'Done' }).check();
  await saved(page);
  const kept = await page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.includes(':damaged:'))
      .map(([, value]) => value as unknown),
  );
  expect(kept).toEqual(['{"broken']);
});

test('an address that names nothing opens nothing and breaks nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  for (const hash of ['#50%', '#%3Cimg%20src=x%20onerror=alert(1)%3E', '#__proto__']) {
    await page.goto(`tracks/community-building/checklist/${hash}`);
    await page.reload();
    await ready(page);
    await expect(page.locator('[data-item-id] details[open]')).toHaveCount(0);
  }
  expect(errors).toEqual([]);
});

test('shows work of a newer version read-only and never writes over it', async ({ page }) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await saved(page);
  const newer = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes(':initiative:')) ?? '';
    const value = (localStorage.getItem(key) ?? '').replace(/"version":\d+/, '"version":999');
    localStorage.setItem(key, value);
    return { key, value };
  });
  await page.reload();
  await ready(page);
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
  await expect(row(page, 't1/host-choice').getByRole('radio', { name: 'Done' })).toBeDisabled();
  await openDetails(page, 't1/ip');
  await expect(row(page, 't1/ip').locator('textarea')).not.toBeEditable();
  await expect(page.locator('[data-save-status]')).toHaveText(
    /^Read only: this was saved by a newer version/,
  );
  expect(await page.evaluate((key) => localStorage.getItem(key), newer.key)).toBe(newer.value);
});

test('the last key pressed before the tab closes is there afterwards', async ({ page, context }) => {
  await open(page);
  await openDetails(page, 't1/ip');
  await row(page, 't1/ip').locator('textarea').pressSequentially('closing now');
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await open(again);
  await expect(row(again, 't1/ip').locator('textarea')).toHaveValue('closing now');
});

test('saves under keys that begin with groundwork: only', async ({ page }) => {
  await open(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await page.getByLabel('Theme').first().selectOption('dark');
  await saved(page);
  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(keys.length).toBeGreaterThan(1);
  expect(keys.filter((key) => !key.startsWith('groundwork:'))).toEqual([]);
});

test('prints with states and all that was entered, however long', async ({ page }) => {
  await open(page);
  const note = 'A long note that must not be cut off on paper. '.repeat(10).trim();
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await openDetails(page, 't1/ip');
  await row(page, 't1/ip').locator('textarea').fill(`${note}\nSecond line`);
  await row(page, 't1/ip').getByLabel('Owner').fill('Ann');
  await row(page, 't1/ip').getByLabel('Due date').fill('2027-03-01');
  await row(page, 't1/ip').getByLabel('Link to evidence').fill('https://example.org/minutes');
  await row(page, 't1/host-choice').getByLabel('Not applicable', { exact: true }).check();
  await row(page, 't1/host-choice').getByLabel('Why is it not applicable?').fill('We host ourselves');
  const printed = row(page, 't1/ip').locator('[data-printed]');
  await expect(printed).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(printed).toBeVisible();
  await expect(printed).toHaveText(
    `State: done\nOwner: Ann\nDue 1 March 2027\nEvidence: https://example.org/minutes\n${note}\nSecond line`,
    { useInnerText: true },
  );
  await expect(row(page, 't1/host-choice').locator('[data-printed]')).toHaveText(
    'State: not applicable\nNot applicable because: We host ourselves',
    { useInnerText: true },
  );
  await expect(row(page, 't1/ip').locator('textarea')).toBeHidden();
  await expect(row(page, 't1/ip').getByRole('radio')).toHaveCount(0);
});

test('paper and chosen colors tell the states apart as well', async ({ page }) => {
  await open(page);
  await row(page, 't1/ip').getByLabel('In progress').check();
  const mark = () =>
    row(page, 't1/ip')
      .locator('legend')
      .evaluate((legend) => {
        const { content, backgroundImage } = getComputedStyle(legend, '::before');
        return { content, filled: backgroundImage !== 'none' };
      });
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await mark()).toMatchObject({ filled: true });
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  expect(await mark()).toMatchObject({ content: 'none' });
  await expect(row(page, 't1/ip').locator('[data-printed]')).toHaveText('State: in progress');
});

test('shows which field has the focus', async ({ page }) => {
  await open(page);
  await row(page, 't1/ip').locator('summary').click();
  for (const name of ['Note', 'Owner', 'Due date', 'Link to evidence']) {
    await row(page, 't1/ip').getByLabel(name).focus();
    await expect(row(page, 't1/ip').getByLabel(name)).toHaveCSS('outline-style', 'solid');
  }
});

test('without script the list reads and says that nothing is saved', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(list);
  await expect(page.locator('[data-item-id]')).toHaveCount(T1.length);
  // Chromium parses the page as if scripts could run, so the words are there but not laid out.
  expect(await page.locator('gw-checklist noscript').textContent()).toContain('your choices are not saved');
  await context.close();
});

test('says so when its script does not arrive', async ({ page }) => {
  await page.route(/_astro\/define.*\.js$/, (route) => route.abort());
  await page.goto(list);
  await expect(page.getByRole('alert').filter({ hasText: 'did not load' })).toHaveText(
    /so nothing you enter here is saved/,
  );
});

test('loads its store only when the list is seen', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('_astro/define')) scripts.push(request.url());
  });
  await page.goto('tracks/community-building/growth/');
  await page.waitForLoadState('networkidle');
  expect(scripts).toEqual([]);
});

test('the readiness check ends in advice for what is open, never in a percentage', async ({ page }) => {
  await open(page, 'start/readiness/');
  const champions = page.locator('[data-advice="champions"]');
  await expect(champions).toContainText('Look for a lead before anything else');
  for (const id of ['r/lead', 'r/society-gov', 'r/sister'])
    await row(page, id).getByRole('radio', { name: 'Done' }).check();
  await expect(champions).toContainText('In place.');
  await expect(champions.locator('.while-open')).toBeHidden();
  await expect(page.locator('[data-progress-words]')).toHaveText(
    `3 of ${READINESS.length} in place, ${READINESS.length - 3} open.`,
  );
  await expect(page.locator('gw-checklist')).not.toContainText('%');
});

test('counts what was ticked while its script was on its way', async ({ page }) => {
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/_astro\/define.*\.js$/, async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(list);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  arrive();
  await ready(page);
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
  await saved(page);
});

test('asks before it is left while a tick waits for its script, and not once it is saved', async ({
  page,
}) => {
  const { promise, resolve: arrive } = Promise.withResolvers<undefined>();
  await page.route(/_astro\/define.*\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await page.goto(list);
  expect(await asks()).toBe(false);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await expect.poll(asks).toBe(true);
  await row(page, 't1/ip').getByLabel('To do').check();
  expect(await asks()).toBe(false);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  arrive(undefined);
  await ready(page);
  await saved(page);
  expect(await asks()).toBe(false);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('early')))).toEqual(
    [],
  );
});

test('nothing moves with the first tick', async ({ page }) => {
  await open(page);
  const first = page.locator('[data-section]').first();
  const top = () => first.evaluate((section) => section.getBoundingClientRect().top + scrollY);
  const before = await top();
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await expect(page.locator('[data-progress-words]')).toHaveText(/^1 of /);
  expect(await top()).toBe(before);
});

test('an item that was reworded shows its former words until it is worked on again', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(
    context,
    stored(baseURL, (library) => {
      const { initiative } = library.create({ name: 'Reworded' });
      setItem(initiative, 't1/ip', { state: 'done' }, 'It is agreed who owns what.');
    }),
  );
  await open(page);
  const note = row(page, 't1/ip').locator('[data-slot="reworded"]');
  await expect(note).toHaveText('Reworded since you worked on it. Before: It is agreed who owns what.');
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
  await expect(row(page, 't1/dispute').locator('[data-slot="reworded"]')).toBeHidden();
  await row(page, 't1/ip').getByLabel('In progress').check();
  await expect(note).toBeHidden();
});

test('asks once whether an item is done when a tool speaks for it, and marks nothing by itself', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(
    context,
    stored(baseURL, (library) => {
      const { initiative } = library.create({ name: 'Cardiology' });
      setRow(initiative, PEOPLE, 'a', { name: 'Ann', champion: 'chosen', commitment: 'written' });
      setRow(initiative, PEOPLE, 'o', {
        name: 'Society',
        kind: 'organization',
        champion: 'chosen',
        commitment: 'written',
      });
      setRow(initiative, CHARTER, 'topic/ip', { text: 'CC BY', status: 'agreed' });
    }),
  );
  await open(page);
  const led = row(page, 't1/lead-committed');
  await expect(led.locator('[data-tool-words]')).toHaveText(/2 candidates committed in writing/);
  await expect(led.getByLabel('To do')).toBeChecked();
  await led.getByRole('button', { name: 'Mark as done' }).press('Enter');
  await expect(led.getByRole('radio', { name: 'Done' })).toBeChecked();
  await expect(led.getByRole('radio', { name: 'Done' })).toBeFocused();
  await expect(led.locator('[data-ask]')).toHaveCount(0);
  const owned = row(page, 't1/ip');
  await owned.getByRole('button', { name: /do not ask again/ }).click();
  await expect(owned.locator('[data-ask]')).toHaveCount(0);
  await expect(owned.getByLabel('To do')).toBeChecked();
  await page.reload();
  await ready(page);
  await expect(owned.locator('[data-tool-words]')).toHaveText(/is agreed/);
  await expect(owned.locator('[data-ask]')).toHaveCount(0);
});
