import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { setDetails, setItem } from '../../src/workbook/initiative-store.ts';
import { openShelf, type Shelf } from '../../src/workbook/shelf.ts';
import type { StorageLike } from '../../src/workbook/environment.ts';

/** Each test fails on any console message or uncaught error of its pages. */
const test = base.extend<{ watched: undefined }>({
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
const checklist = 'tracks/community-building/checklist/';

/** What a browser stores after `work`; the clock begins twenty days ago. */
function stored(baseURL: string | undefined, work: (shelf: Shelf) => void): Record<string, string> {
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
  const shelf = openShelf(
    {
      storage: storage(map),
      tabStorage: storage(new Map()),
      now: () => (time += 1000),
      newId: () => `seed-${++count}`,
      listen: () => () => undefined,
    },
    new URL(baseURL ?? '').pathname,
  );
  work(shelf);
  return Object.fromEntries(map);
}

/** Begins with these keys in the storage; later loads of the same context keep what is there. */
async function seed(context: BrowserContext, keys: Record<string, string>): Promise<void> {
  await context.addInitScript((texts) => {
    if (localStorage.getItem('seeded') !== null) return;
    localStorage.setItem('seeded', 'yes');
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, keys);
}

const openWorkbook = async (page: Page): Promise<void> => {
  await page.goto('workbook/');
  await expect(page.locator('.gw-dashboard')).toBeVisible();
};
const name = (page: Page) => page.locator('[data-initiative]');
const button = (page: Page, label: string | RegExp) => page.getByRole('button', { name: label });
const unfold = async (page: Page): Promise<void> => {
  await page.getByText('Name and details, duplicate, archive, delete').click();
};
const keysOf = (page: Page) => page.evaluate(() => Object.keys(localStorage).sort());
const axe = (page: Page) => new AxeBuilder({ page }).include('main').analyze();

/** Two initiatives, the later one shown, with overdue work, owners and a start date. */
const twoInitiatives = (shelf: Shelf): void => {
  shelf.create({ name: 'Older work' });
  const { initiative } = shelf.create({ name: 'Heart failure registries', specialty: 'Cardiology' });
  setItem(initiative, 'r/lead', { state: 'done', owner: 'Ann' }, 'A credible organization leads.');
  setItem(initiative, 'r/sister', { state: 'doing', owner: 'ann ', due: '2020-03-01' }, 'Sisters are known.');
  setItem(initiative, 'r/small', { state: 'na', reason: 'Not here' }, 'It is small.');
};

test.describe('a first visit', () => {
  test('starts an initiative silently: nothing to fill in, nothing of it stored', async ({ page }) => {
    await openWorkbook(page);
    await expect(name(page)).toHaveText('My initiative');
    await expect(page.locator('[data-save-status]')).toHaveText(/Nothing entered yet/);
    await expect(page.locator('[data-overall]')).toHaveText(/^0 of \d+ done \(0 %\)$/);
    await expect(page.locator('[data-next] li')).toHaveCount(3);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('[data-list-changes]')).toHaveCount(0);
    expect((await keysOf(page)).filter((key) => key.includes(':initiative:'))).toEqual([]);
  });

  test('every checklist is linked, and so are files and agenda', async ({ page }) => {
    await openWorkbook(page);
    await expect(page.locator('[data-list] a')).toHaveCount(6);
    for (const address of ['workbook/files/', 'workbook/agenda/', checklist]) {
      await expect(page.locator(`main a[href$="/${address}"]`).first()).toBeVisible();
    }
  });
});

test.describe('initiatives', () => {
  test('are named and described, saved with each key, and named My initiative when emptied', async ({
    page,
  }) => {
    await openWorkbook(page);
    await unfold(page);
    await page.getByLabel('Name', { exact: true }).fill('Asthma data');
    await page.getByLabel('Specialty').fill('Pulmonology');
    await page.getByLabel('Run our own scheme').check();
    await page.getByLabel('Start date').fill('2027-03-01');
    await expect(page.locator('.about')).toHaveText('Pulmonology · Run our own scheme · starts 1 March 2027');
    await page.reload();
    await expect(name(page)).toHaveText('Asthma data');
    await expect(page.locator('[data-save-status]')).toHaveText(/Saved in this browser/);

    await unfold(page);
    const field = page.getByLabel('Name', { exact: true });
    await field.fill('');
    await expect(name(page)).toHaveText('My initiative');
    await expect(field).toHaveValue('');
    await field.blur();
    await expect(field).toHaveValue('My initiative');
  });

  test('are made, switched and duplicated, each with its own work', async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    await expect(page.locator('[data-list="readiness"] [data-progress]')).toHaveText(/^1 of 10 done/);
    await button(page, 'New initiative').click();
    await expect(name(page)).toHaveText('My initiative');
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
    await expect(page.locator('[data-list="readiness"] [data-progress]')).toHaveText(/^0 of 11 done/);

    await page.getByLabel('Work on', { exact: true }).selectOption('Heart failure registries');
    await expect(name(page)).toHaveText('Heart failure registries');
    await unfold(page);
    await button(page, 'Duplicate').click();
    await expect(name(page)).toHaveText('Copy of Heart failure registries');
    await expect(page.locator('[data-list="readiness"] [data-progress]')).toHaveText(/^1 of 10 done/);
    await page.getByText('All initiatives in this browser (4)').click();
    await button(page, 'Work on this: Older work').click();
    await expect(name(page)).toHaveText('Older work');
    await expect(name(page)).toBeFocused();
    await page.reload();
    await expect(name(page)).toHaveText('Older work');
    await expect(page.getByLabel('Work on', { exact: true }).locator('option')).toHaveCount(4);
  });

  test('are archived and brought back', async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    await unfold(page);
    await button(page, 'Archive').click();
    await expect(page.locator('.about')).toHaveText('Cardiology · archived');
    await expect(page.locator('optgroup[label="Archived"] option')).toHaveText('Heart failure registries');
    await expect(button(page, 'Bring back from the archive')).toBeFocused();
    await button(page, 'Bring back from the archive').click();
    await expect(page.locator('optgroup')).toHaveCount(0);
  });

  test('are deleted after asking, and brought back', async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    await unfold(page);
    await button(page, 'Delete…').click();
    const dialog = page.getByRole('dialog', { name: 'Delete “Heart failure registries”?' });
    await expect(dialog).toContainText('your work on 3 checklist items');
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(button(page, 'Delete…')).toBeFocused();
    await button(page, 'Delete…').click();
    await button(page, 'Delete this initiative').click();
    await expect(name(page)).toHaveText('Older work');
    expect((await keysOf(page)).filter((key) => key.includes(':initiative:'))).toHaveLength(1);

    const undo = button(page, 'Undo: bring it back');
    await expect(undo).toBeFocused();
    await undo.click();
    await expect(name(page)).toHaveText('Heart failure registries');
    await expect(name(page)).toBeFocused();
    await expect(page.locator('[data-deleted]')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('[data-list="readiness"] [data-progress]')).toHaveText(/^1 of 10 done/);
  });

  test('the last one deleted leaves a new, empty one', async ({ page, context, baseURL }) => {
    await seed(
      context,
      stored(baseURL, (shelf) => void shelf.create({ name: 'Only one' })),
    );
    await openWorkbook(page);
    await unfold(page);
    await button(page, 'Delete…').click();
    await button(page, 'Delete this initiative').click();
    await expect(name(page)).toHaveText('My initiative');
    await button(page, 'Undo: bring it back').click();
    await expect(name(page)).toHaveText('Only one');
  });

  test('edits here can be undone and redone, by button and by keys', async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    await unfold(page);
    await page.getByLabel('Join an accelerator').check();
    await button(page, 'Undo').click();
    await expect(page.locator('[data-undo-words]')).toHaveText('Undone: choice of host is now undecided.');
    await expect(page.getByLabel('Undecided')).toBeChecked();
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(page.getByLabel('Join an accelerator')).toBeChecked();
  });

  test('all by keyboard: make, name, delete, bring back', async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    await button(page, 'New initiative').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
    await page.keyboard.type('By keys');
    await expect(name(page)).toHaveText('By keys');
    for (const next of ['Specialty', 'Undecided', 'Start date']) {
      await page.keyboard.press('Tab');
      await expect(page.getByLabel(next)).toBeFocused();
    }
    // A date field has parts of its own to tab through.
    while (!(await button(page, 'Duplicate').evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(button(page, 'Delete…')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(button(page, 'Undo: bring it back')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(name(page)).toHaveText('By keys');
    await expect(name(page)).toBeFocused();
  });
});

test.describe('the dashboard', () => {
  test('shows at once what is ticked in another tab', async ({ page, context }) => {
    await openWorkbook(page);
    const other = await context.newPage();
    await other.goto(checklist);
    const row = other.locator('[data-item-id]').first();
    await row.getByLabel('Done').check();
    await expect(page.locator('[data-list="t1"] [data-progress]')).toHaveText(/^1 of \d+ done/);
    await expect(page.locator('[data-list="t1"] .bar')).toHaveAttribute('data-bar', '1');
    await expect(page.locator('section', { hasText: 'Recent changes' }).locator('li')).toHaveCount(1);
  });

  test('shows what is overdue and next, who has how much, and what changed', async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    const late = page.locator('[data-overdue] li');
    await expect(late).toHaveCount(1);
    await expect(late).toContainText('was due 1 March 2020');
    await expect(page.locator('.figures tbody tr').first()).toHaveText(/Ann\s*1\s*1\s*1/);
    await expect(page.locator('.figures tbody th').last()).toHaveText('Nobody yet');
    await expect(page.locator('[data-list="readiness"]')).toContainText('1 not applicable');
    await late.getByRole('link').click();
    await expect(page.locator('[data-item-id="r/sister"] details')).toHaveAttribute('open', '');
  });

  test('tells what changed in the lists, with the notes kept, until it is read', async ({
    page,
    context,
    baseURL,
  }) => {
    const { pathname } = new URL(baseURL ?? '');
    await openWorkbook(page);
    const key = `groundwork:${pathname}:lists`;
    const texts = JSON.parse((await page.evaluate((k) => localStorage.getItem(k), key)) ?? '') as Record<
      string,
      string
    >;
    const { 'r/lead': gone = '', ...rest } = texts;
    expect(gone).not.toBe('');
    const seen = { ...rest, 'r/first': 'How it was worded', 'r/gone': 'What was retired' };
    await seed(context, {
      ...stored(baseURL, (shelf) => {
        const { initiative } = shelf.create({ name: 'Kept' });
        setItem(initiative, 'r/first', { note: 'My note on the first' }, 'How it was worded');
        setItem(initiative, 'r/gone', { note: 'My note on what is gone' }, 'What was retired');
      }),
      [key]: JSON.stringify(seen),
    });
    const next = await context.newPage();
    await openWorkbook(next);
    const notice = next.locator('[data-list-changes]');
    await expect(notice).toContainText('1 new, 1 reworded, 1 retired. What you entered is kept.');
    await expect(notice).toContainText('How it was worded');
    await expect(notice).toContainText('My note on the first');
    await expect(notice).toContainText('My note on what is gone');
    await button(next, 'I have read this').click();
    await expect(notice).toHaveCount(0);
    await expect(name(next)).toBeFocused();
    await next.reload();
    await expect(next.locator('[data-retired]')).toContainText('My note on what is gone');
    await expect(notice).toHaveCount(0);
  });

  test('shows what lost a conflict, to be put back or let go', async ({ page, context, baseURL }) => {
    await seed(
      context,
      stored(baseURL, (shelf) => {
        const { initiative } = shelf.create({ name: 'Merged' });
        const colleague = shelf.create({ name: 'Merged' }).initiative;
        setItem(initiative, 'r/lead', { note: 'Mine, the earlier one' });
        setItem(colleague, 'r/lead', { note: 'Theirs, the later one' });
        shelf.switchTo('seed-1').initiative.replica.absorb(colleague.replica.packed(), 'import');
      }),
    );
    await openWorkbook(page);
    const kept = page.locator('[data-kept]');
    await expect(kept).toContainText('Mine, the earlier one');
    await kept.getByRole('button', { name: /^Use this value/ }).click();
    await expect(kept).toContainText('Kept from conflicts (0)');
    await button(page, 'Undo').click();
    await expect(kept).toContainText('Kept from conflicts (1)');
  });

  test('prints as a clean sheet', async ({ page, context, baseURL }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await openWorkbook(page);
    await page.emulateMedia({ media: 'print' });
    await expect(name(page)).toBeVisible();
    await expect(page.locator('[data-list="t5"] .bar')).toBeVisible();
    await expect(page.getByText(/^As of \d/)).toBeVisible();
    await expect(
      page.locator('main :is(button, select, input, summary)').filter({ visible: true }),
    ).toHaveCount(0);
    await expect(page.getByText('Where your work is kept')).toBeHidden();
  });
});

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
    await reminder.getByRole('button').click();
    expect((await download).suggestedFilename()).toMatch(/^heart-failure-registries-.*\.groundwork\.json$/);
    await expect(reminder).toHaveCount(0);
    await expect(page.locator('[data-exported]')).toHaveText(/^Last on /);
    await unfold(page);
    await page.getByLabel('Specialty').fill('Cardiology and more');
    await expect(reminder).toBeVisible();
  });

  test('asks the browser to keep the data when told to, and says the answer', async ({ page, context }) => {
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
    const after = await page.evaluate(() => new Map(Object.entries<string>(localStorage)));
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
    await expect(page.getByText('Something stored here could not be read')).toBeVisible();
    const saved = page.waitForEvent('download');
    await button(page, 'Save what was found').click();
    const stream = await (await saved).createReadStream();
    expect(Buffer.concat(await stream.toArray()).toString()).toBe(broken);
    await page.getByText(/^All initiatives in this browser/).click();
    await expect(page.locator('[data-initiative-id="zz"]')).toContainText('Cannot be read');
  });

  test('data of a newer version are shown, explained and left as they are', async ({
    page,
    context,
    baseURL,
  }) => {
    const keys = stored(baseURL, twoInitiatives);
    const { pathname } = new URL(baseURL ?? '');
    const key = `groundwork:${pathname}:initiative:seed-2`;
    const newer = (keys[key] ?? '').replace('"version":1', '"version":99');
    await seed(context, { ...keys, [key]: newer });
    await openWorkbook(page);
    await expect(name(page)).toHaveText('Heart failure registries');
    await expect(page.locator('[data-save-status]')).toHaveText(/^Read only: .* newer version/);
    await expect(page.locator('[data-list="readiness"] [data-progress]')).toHaveText(/^1 of 10 done/);
    await unfold(page);
    await expect(page.getByLabel('Name', { exact: true })).toBeDisabled();
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
    await unfold(page);
    await page.getByLabel('Name', { exact: true }).fill('Not kept');
    await expect(page.locator('[data-save-status]')).toHaveText(/^Not saved: this browser does not let/);
    await expect(name(page)).toHaveText('Not kept');
  });
});

test.describe('for everybody', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`no accessibility violations, ${theme}`, async ({ page, context, baseURL }) => {
      await page.emulateMedia({ colorScheme: theme });
      await openWorkbook(page);
      expect((await axe(page)).violations).toEqual([]);
      await seed(context, {
        ...stored(baseURL, twoInitiatives),
        [`groundwork:${new URL(baseURL ?? '').pathname}:lists`]: '{"r/gone":"What was retired"}',
      });
      const full = await context.newPage();
      await full.emulateMedia({ colorScheme: theme });
      await openWorkbook(full);
      await unfold(full);
      await full.getByText(/^All initiatives in this browser/).click();
      expect((await axe(full)).violations).toEqual([]);
      await button(full, 'Delete…').click();
      expect((await axe(full)).violations).toEqual([]);
      await button(full, 'Delete this initiative').click();
      await expect(full.locator('[data-deleted]')).toBeVisible();
      expect((await axe(full)).violations).toEqual([]);
    });
  }

  test('20 initiatives with long names fit a narrow screen, with targets of 44 px', async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(
      context,
      stored(baseURL, (shelf) => {
        for (let count = 0; count < 20; count++) {
          const { initiative } = shelf.create({ name: `Nameof${'very'.repeat(20)}long number ${count}` });
          setDetails(initiative, { specialty: 'Endocrinology'.repeat(8) });
          setItem(initiative, 'r/lead', { owner: 'Dr.'.repeat(30), due: '2020-01-01' }, 'Text');
        }
      }),
    );
    await page.setViewportSize({ width: 320, height: 700 });
    await openWorkbook(page);
    await unfold(page);
    await page.getByText('All initiatives in this browser (20)').click();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
    const small = await page
      .locator('.gw-dashboard :is(button, select, summary, input:not([type=radio]), label:has(input))')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 44)
          .map((control) => control.textContent),
      );
    expect(small).toEqual([]);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it would do and leads to the checklists', async ({ page }) => {
    await page.goto('workbook/');
    await expect(page.getByText('With JavaScript this page shows how far your initiative is')).toBeVisible();
    await expect(page.locator(`main a[href$="/${checklist}"]`)).toBeVisible();
    await expect(page.getByText('Your workbook is being opened')).toBeHidden();
  });
});

test.describe('the landing page', () => {
  test('shows nothing and loads nothing more while there is no work', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto('./', { waitUntil: 'load' });
    await expect(page.locator('gw-glance')).toBeHidden();
    expect(
      requests.filter((url) => /define|packed|stored|planning/.test(url) && url.includes('glance')),
    ).toEqual([]);
  });

  test('shows the initiative with its progress, and follows another tab', async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await page.goto('./');
    const glance = page.locator('gw-glance');
    await expect(glance).toContainText('Heart failure registries');
    await expect(glance).toContainText(/1 of \d+ done .* 1 overdue/);
    await expect(glance.getByRole('link', { name: /^Sisters are known/ })).toHaveAttribute(
      'href',
      /\/start\/readiness\/#r\/sister$/,
    );
    const other = await context.newPage();
    await openWorkbook(other);
    await unfold(other);
    await other.getByLabel('Name', { exact: true }).fill('A new name');
    await expect(glance).toContainText('A new name');
    expect((await new AxeBuilder({ page }).include('gw-glance').analyze()).violations).toEqual([]);
  });
});
