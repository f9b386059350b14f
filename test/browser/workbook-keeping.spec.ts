import { expect } from '@playwright/test';
import {
  button,
  keysOf,
  name,
  openBar,
  openWorkbook,
  seed,
  stored,
  test,
  twoInitiatives,
  unfold,
} from './workbook-seed.ts';

test.describe('honesty about what is kept', () => {
  test('a file is saved, noted and no longer asked for until the next edit', async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    const reminder = page.locator('[data-export-reminder]');
    const download = page.waitForEvent('download');
    await openBar(page);
    await button(page, 'Export as a file').click();
    expect((await download).suggestedFilename()).toMatch(/^heart-failure-registries-.*\.groundwork\.json$/);
    await expect(reminder).toBeHidden();
    await expect(page.locator('[data-exported]')).toHaveText(/^Last on /);
    await unfold(page);
    await page.getByLabel('Specialty').fill('Cardiology and more');
    await expect(reminder).toBeVisible();
  });

  test('asks the browser to keep the data when the reader wants it, and shows the answer', async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await context.addInitScript(() => {
      let answer = false;
      navigator.storage.persisted = () => Promise.resolve(false);
      navigator.storage.persist = () => Promise.resolve((answer = !answer) ? false : true);
    });
    await openWorkbook(page);
    const keeping = page.locator('[data-keeping]');
    await expect(keeping).toHaveAttribute('data-keeping', 'unasked');
    await button(page, 'Ask the browser to keep it').click();
    await expect(keeping).toHaveText(/did not agree/);
    await button(page, 'Ask the browser to keep it').click();
    await expect(keeping).toHaveText(/has agreed/);
    await expect(page.locator('[data-bytes]')).toHaveText(/^\d+ (bytes|kB) in all/);
  });

  test('delete all removes only our keys of this site, and can be undone', async ({
    page,
    context,
    baseURL,
  }) => {
    const keys = stored(baseURL, twoInitiatives);
    const foreign = {
      'groundwork:/another/:initiative:x': '{}',
      another: 'thing',
      'groundwork:theme': 'light',
    };
    await seed(context, { ...keys, ...foreign });
    await openWorkbook(page);
    await button(page, 'Delete all my data').click();
    await expect(page.getByRole('dialog')).toContainText('deletes 2 initiatives');
    await button(page, 'Delete everything').click();
    await expect(name(page)).toHaveText('My initiative');
    expect(await keysOf(page)).toEqual([...Object.keys(foreign), 'seeded'].sort());

    await expect(button(page, 'Undo: bring everything back')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(name(page)).toHaveText('Heart failure registries');
    const after = new Map(await page.evaluate(() => Object.entries<string>(localStorage)));
    for (const [key, text] of Object.entries(keys)) expect(after.get(key)).toBe(text);
    await page.reload();
    await expect(name(page)).toHaveText('Heart failure registries');
  });

  test('a value that cannot be read is offered word for word', async ({ page, context, baseURL }) => {
    const keys = stored(baseURL, twoInitiatives);
    const { pathname } = new URL(baseURL ?? '');
    const broken = '{"version":1,"tables":{"items"';
    await seed(context, {
      ...keys,
      [`groundwork:${pathname}:initiative:seed-2`]: broken,
      [`groundwork:${pathname}:initiative:zz`]: broken,
    });
    await openWorkbook(page);
    await expect(
      page.getByRole('heading', { name: 'Something stored here could not be read' }),
    ).toBeVisible();
    const saved = page.waitForEvent('download');
    await button(page, 'Save what was found').click();
    const stream = await (await saved).createReadStream();
    expect(Buffer.concat(await stream.toArray()).toString()).toBe(broken);
    await page.getByText(/^All initiatives in this browser/).click();
    await expect(page.locator('[data-initiative-id="zz"]')).toContainText('Cannot be read');
  });

  test('and can be removed after asking, and brought back until the page closes', async ({
    page,
    context,
    baseURL,
  }) => {
    const broken = '{"version":1,"tables":{"items"';
    const key = `groundwork:${new URL(baseURL ?? '').pathname}:initiative:seed-2`;
    await seed(context, { ...stored(baseURL, twoInitiatives), [key]: broken });
    await openWorkbook(page);
    const damaged = page.locator('[data-damaged]');
    await button(page, 'Remove…').click();
    await expect(button(page, 'Cancel')).toBeFocused();
    await button(page, 'Cancel').click();
    await expect(damaged).toBeVisible();
    await button(page, 'Remove…').click();
    await button(page, 'Remove it').click();
    await expect(damaged).toHaveCount(0);
    expect((await keysOf(page)).filter((one) => one.includes(':damaged:'))).toEqual([]);
    await expect(button(page, 'Undo: bring it back')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(damaged.getByRole('heading')).toBeFocused();
    await button(page, 'Remove…').click();
    await button(page, 'Remove it').click();
    await page.reload();
    await expect(page.locator('.gw-dashboard')).toBeVisible();
    await expect(damaged).toHaveCount(0);
  });

  test('data of a newer version are shown, explained and left as they are', async ({
    page,
    context,
    baseURL,
  }) => {
    const keys = stored(baseURL, twoInitiatives);
    const { pathname } = new URL(baseURL ?? '');
    const key = `groundwork:${pathname}:initiative:seed-2`;
    const newer = (keys[key] ?? '').replace(/"version":\d+/, '"version":99');
    await seed(context, { ...keys, [key]: newer });
    await openWorkbook(page);
    await expect(name(page)).toHaveText('Heart failure registries');
    await expect(page.locator('[data-save-status]')).toHaveText(/^Read only: .* newer version/);
    await expect(page.locator('[data-list="readiness"] [data-progress]')).toHaveText(/^1 of 10 done/);
    await openBar(page);
    await expect(page.getByLabel('Name', { exact: true })).toBeDisabled();
    await unfold(page);
    await expect(button(page, 'Duplicate')).toHaveCount(0);
    expect(await page.evaluate((k) => localStorage.getItem(k), key)).toBe(newer);
  });

  test('storage that is blocked is said to be', async ({ page, context }) => {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await openWorkbook(page);
    await openBar(page);
    await page.getByLabel('Name', { exact: true }).fill('Not kept');
    await expect(page.locator('[data-save-status]')).toHaveText(/^Not saved: this browser does not let/);
    await expect(name(page)).toHaveText('Not kept');
  });
});
