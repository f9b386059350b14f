// The home page, for readers who come for the first time and for those who come back; and the reading paths it leads to.
import { expect, type Page } from '@playwright/test';
import { setItem } from '../../src/workbook/tools/checklists/items.ts';
import { axeFindings } from './checks.ts';
import { openBar, openWorkbook, seed, stored, test, twoInitiatives } from './workbook-seed.ts';

const main = (page: Page) => page.getByRole('main');
const nextStep = (page: Page) => page.locator('[data-next-step]');
const next = (page: Page) => page.locator('.pagination-links [rel="next"]');
const pathKey = (baseURL = ''): string => `groundwork:${new URL(baseURL).pathname}:setting:reading-path`;

/** How far the page has moved by itself, as browsers count it. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
      document.documentElement.dataset['shifts'] = String(sum);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => Number((await page.locator('html').getAttribute('data-shifts')) ?? 0);
}

for (const size of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
])
  test(`a first visit sees both halves and the first step in one screen of ${size.width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.goto('./');
    await expect(nextStep(page)).toBeInViewport({ ratio: 1 });
    for (const half of ['Playbook to read', 'Workbook to work in'])
      await expect(main(page).getByRole('region', { name: half })).toBeInViewport({ ratio: 1 });
    await expect(main(page).locator('.primary').filter({ visible: true })).toHaveCount(1);
  });

test('a first visit asks for nothing that is for those who come back, and stores nothing', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('./', { waitUntil: 'load' });
  await expect(nextStep(page)).toHaveAccessibleName(/^Begin here/);
  await expect(page.locator('gw-glance')).toBeHidden();
  expect(requests.filter((url) => /define|card|stored|reading-paths/.test(url))).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

for (const width of [390, 1440])
  test(`who comes back finds their next step first, ${width} pixels wide, and nothing moves`, async ({
    page,
    context,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height: 850 });
    const work = stored(baseURL, (library) => {
      const { initiative } = library.create({
        name: 'Registries for heart failure in all of the societies of the region and beyond it',
      });
      setItem(
        initiative,
        'r/sister',
        { state: 'doing', due: '2020-03-01' },
        'Sister initiatives are known by name, and somebody has called each of them in the last months.',
      );
    });
    await seed(context, { ...work, [pathKey(baseURL)]: 'technical-experts /start/principles/' });
    const shifts = await watchShifts(page);
    await page.goto('./');
    await expect(nextStep(page)).toHaveAccessibleName(/^Your next step Sister initiatives are known/);
    await expect(nextStep(page)).toHaveAttribute('href', /\/start\/readiness\/#r\/sister$/);
    await expect(page.locator('[data-path-card]')).toContainText('have read 1 of its');
    await expect(page.locator('gw-glance')).toContainText('1 overdue');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await shifts()).toBeLessThanOrEqual(0.02);
    expect(await axeFindings(page, 'main')).toEqual([]);
  });

test('the home page shows the initiative with its progress, and follows another tab', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, twoInitiatives));
  await page.goto('./');
  const glance = page.locator('gw-glance');
  await expect(glance).toContainText('Heart failure registries');
  await expect(glance).toContainText(/1 of \d+ checklist items done, 1 overdue/);
  await expect(nextStep(page)).toHaveAccessibleName(/Sisters are known/);
  const other = await context.newPage();
  await openWorkbook(other);
  await openBar(other);
  await other.getByLabel('Name', { exact: true }).fill('A new name');
  await expect(glance).toContainText('A new name');
});

test('each role on the home page leads to its path', async ({ page }) => {
  await page.goto('./');
  const roles = main(page).getByRole('region', { name: 'Choose your role' });
  await roles.getByRole('link', { name: 'Society staff' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Society staff' })).toBeInViewport();
});

test('a path can be followed from page to page, marked by hand, and left without a trace', async ({
  page,
  baseURL,
}) => {
  const kept = () => page.evaluate((key) => localStorage.getItem(key), pathKey(baseURL));
  await page.goto('start/roles/');
  expect(await kept()).toBeNull();
  const path = page.locator('gw-path[data-path="vendors"]');
  await expect(path.getByRole('checkbox').first()).toBeHidden();
  await path.getByRole('button', { name: 'Follow this path' }).click();
  await expect(path).toContainText(/0 of 9 pages read/);
  await page.goto('value/vendors/');
  await expect(next(page)).toContainText(/^Next in your path, 2 of \d+ Market forces$/);
  await next(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The forces behind adoption');
  await page.goto('./');
  await expect(nextStep(page)).toHaveAccessibleName('Your next step Read: Market forces');
  await page.goto('start/roles/#vendors');
  const boxes = path.getByRole('checkbox');
  await expect(boxes.first()).toBeChecked();
  expect((await path.locator('label').first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await boxes.first().uncheck();
  await boxes.nth(2).check();
  await expect(path).toContainText(/1 of 9 pages read/);
  expect(await axeFindings(page, 'gw-path[data-path="vendors"]')).toEqual([]);
  await path.getByRole('button', { name: 'Stop following' }).click();
  await expect(boxes.first()).toBeHidden();
  expect(await kept()).toBeNull();
  await page.goto('value/vendors/');
  await expect(next(page)).toContainText(/^Next/);
  await expect(next(page)).not.toContainText('path');
});

test('pressing before the script has come counts', async ({ page }) => {
  await page.goto('start/roles/', { waitUntil: 'commit' });
  const button = page.locator('gw-path[data-path="leadership"] button');
  await button.click();
  await expect(button).toHaveText('Stop following');
});

test('the marks of a path need no network', async ({ page }) => {
  await page.route(/reading-paths\.json/, (route) => route.abort());
  await page.goto('start/roles/');
  const path = page.locator('gw-path[data-path="vendors"]');
  await path.getByRole('button', { name: 'Follow this path' }).click();
  await path.getByRole('checkbox', { name: 'Read: Value for vendors' }).check();
  await expect(path).toContainText('1 of 9 pages read');
});

test('where the storage is full, what is chosen holds on the page, which says so', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, { [pathKey(baseURL)]: 'vendors' });
  await page.goto('start/roles/');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const path = page.locator('gw-path[data-path="vendors"]');
  const box = path.getByRole('checkbox').first();
  await page.mouse.move(10, 10);
  await box.check();
  await expect(box).toBeChecked();
  await expect(path).toContainText('could not keep');
  await path.getByRole('button', { name: 'Stop following' }).click();
  await expect(path.getByRole('button', { name: 'Follow this path' })).toBeVisible();
});

test('a page of a path follows what another tab chooses', async ({ page, context, baseURL }) => {
  await seed(context, { [pathKey(baseURL)]: 'vendors' });
  await page.goto('value/vendors/');
  await expect(next(page)).toContainText('Next in your path');
  const other = await context.newPage();
  await other.goto('start/roles/');
  const path = other.locator('gw-path[data-path="vendors"]');
  await path.getByRole('button', { name: 'Stop following' }).click();
  await expect(next(page)).toHaveText(/^Next(?! in)/);
  await path.getByRole('button', { name: 'Follow this path' }).click();
  await expect(next(page)).toContainText('Next in your path');
});

test('the last page of a path leads back to it', async ({ page, context, baseURL }) => {
  await seed(context, { [pathKey(baseURL)]: 'patient-advocates' });
  await page.goto('case-studies/pacio/');
  await expect(next(page)).toHaveAttribute('href', /\/start\/roles\/#patient-advocates$/);
});

test('“Delete all my data” takes the path and its marks along, and undoing it brings them back', async ({
  page,
  context,
  baseURL,
}) => {
  const key = pathKey(baseURL);
  await seed(context, { ...stored(baseURL, twoInitiatives), [key]: 'vendors /value/vendors/' });
  const kept = () => page.evaluate((name) => localStorage.getItem(name), key);
  await openWorkbook(page);
  await page.getByRole('button', { name: 'Delete all my data' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect.poll(kept).toBeNull();
  await page.getByRole('button', { name: /^Undo: bring everything back/ }).click();
  await expect.poll(kept).toBe('vendors /value/vendors/');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the home page and the paths are plain links', async ({ page }) => {
    await page.goto('./');
    await expect(nextStep(page)).toHaveAttribute('href', /\/start\/$/);
    await page.goto('start/roles/');
    await expect(page.getByRole('button', { name: 'Follow this path' })).toHaveCount(0);
    await expect(page.locator('gw-path').first().getByRole('link').first()).toBeVisible();
    await expect(page.locator('gw-path').first().getByText('Read', { exact: true }).first()).toBeHidden();
  });
});
