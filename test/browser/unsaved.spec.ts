// What is not saved is said, offered as a file on every page where something can be entered, and asked about.
import { readFile } from 'node:fs/promises';
import { type Dialog, expect, type Page } from '@playwright/test';
import { accessFindings, outside } from './checks.ts';
import { fillStorage, freeStorage } from './full-storage.ts';
import { button, doneWords, openBar, seed, stored, test, twoInitiatives, unfold } from './workbook-seed.ts';

const checklist = 'tracks/community-building/checklist/';
const TYPED = 'Typed while the storage was full';
/** A link to the workbook. */
const link = (page: Page) => page.locator('.site-header').getByRole('link', { name: 'Workbook' });
const status = (page: Page) => page.locator('[data-save-status]');
const saveFile = (page: Page) => page.locator('[data-save-file]');
const row = (page: Page, id: string) => page.locator(`[data-item-id="${id}"]`);

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  for (const island of await page.locator('gw-checklist, gw-entry-advisor').all())
    await island.scrollIntoViewIfNeeded();
  await expect(page.locator('main [data-ready]').first()).toBeVisible();
}

async function typeNote(page: Page, id: string, text = TYPED): Promise<void> {
  const fold = row(page, id).locator('details');
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  await row(page, id).getByLabel('Note', { exact: true }).pressSequentially(text);
}

/** Makes room and lets the time pass after which the page tries again by itself; its clock is installed. */
async function freeAndWait(page: Page): Promise<void> {
  await freeStorage(page);
  await page.clock.fastForward('00:06');
}

/** The initiative file as it is saved now, with no network. */
async function savedFile(page: Page): Promise<string> {
  await page.context().setOffline(true);
  const asked: string[] = [];
  const hear = (dialog: Dialog): void => {
    asked.push(dialog.message());
    void dialog.dismiss();
  };
  page.on('dialog', hear);
  const download = page.waitForEvent('download');
  await saveFile(page).click();
  const file = await download;
  expect(asked).toEqual([]);
  page.off('dialog', hear);
  expect(file.suggestedFilename()).toMatch(/\.groundwork\.json$/);
  await page.context().setOffline(false);
  return readFile(await file.path(), 'utf8');
}

/** Whether anything in the page would have the browser ask now. */
const asksNow = (page: Page): Promise<boolean> =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

/** Whether closing the page really asks; if so it stays open, else it is closed. */
async function closingAsks(page: Page): Promise<boolean> {
  const answer = new Promise<boolean>((resolve) => {
    page.once('close', () => resolve(false));
    page.once('dialog', (dialog) => {
      void dialog.dismiss().then(() => resolve(dialog.type() === 'beforeunload'));
    });
  });
  await page.close({ runBeforeUnload: true });
  return answer;
}

/** Every page where something can be entered: what is entered there, and what of it stands in the file. */
const pages: readonly [string, (page: Page) => Promise<void>, string?][] = [
  [checklist, (page) => typeNote(page, 't1/ip')],
  ['start/readiness/', (page) => typeNote(page, 'r/lead')],
  ['governance/', (page) => page.getByLabel('Work every week').check(), '"heavy"'],
  [
    'workbook/',
    async (page) => {
      await page.getByLabel('What is it called?').fill(TYPED);
      await button(page, 'Start').click();
    },
  ],
  [
    'workbook/champions/',
    async (page) => {
      await button(page, 'Add a person').click();
      await page.locator('[data-rate]').getByRole('textbox', { name: 'Name', exact: true }).fill(TYPED);
    },
  ],
  ['workbook/charter/', (page) => page.locator('[data-entry] textarea').first().fill(TYPED)],
  [
    'workbook/roles/',
    async (page) => {
      await button(page, 'Add a person').click();
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill(TYPED);
    },
  ],
  [
    'workbook/brief/',
    async (page) => {
      await page.getByLabel('Stakeholder group').selectOption('Payers');
      await button(page, 'Begin the brief').click();
      await page.getByLabel('Your one request').fill(TYPED);
    },
  ],
  [
    'workbook/staffing/',
    async (page) => {
      await button(page, 'Begin with the example').click();
      await page.getByLabel('A role of your own').fill(TYPED);
      await page.keyboard.press('Enter');
    },
  ],
  ['workbook/gates/', (page) => page.locator('[data-criterion]').first().getByRole('textbox').fill(TYPED)],
];
for (const [address, enter, kept = TYPED] of pages) {
  test(`/${address}: a full storage is said, and the file holds what is in the page, without a network`, async ({
    page,
  }) => {
    await open(page, address);
    await expect(saveFile(page)).toBeHidden();
    expect(await asksNow(page)).toBe(false);
    await fillStorage(page);
    await enter(page);
    await expect(status(page)).toHaveText(/^Not saved: the storage of this browser is full\. /);
    await expect(page.getByRole('alert')).toHaveText(/^Not saved: /);
    expect(await savedFile(page)).toContain(kept);
    expect(await asksNow(page)).toBe(true);
  });
}

test('what is not saved is shown and announced, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [address, enter] of [pages[0], pages[5]].filter((one) => one !== undefined)) {
    await open(page, address);
    await fillStorage(page);
    await enter(page);
    await expect(saveFile(page)).toBeVisible();
    expect(await accessFindings(page, 'main')).toEqual([]);
    expect(await outside(page)).toEqual([]);
    for (const button of await page.locator('gw-save-state button, gw-undo button').all())
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await freeStorage(page);
  }
});

for (const address of ['workbook/files/', 'workbook/agenda/']) {
  test(`/${address}: what another tab deleted can be saved as a file, and here again`, async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await open(page, address);
    const other = await context.newPage();
    await open(other, 'workbook/');
    await button(other, 'Delete all my data').click();
    await expect(other.getByRole('dialog')).toContainText('A page that is open in another tab');
    await button(other, 'Delete everything').click();
    await expect(status(page)).toHaveText(/^Not saved: the stored copy was deleted in another tab/);
    expect(await savedFile(page)).toContain('Heart failure registries');
    await button(page, 'Save it here again').click();
    await expect(status(page)).toHaveText(/^Saved in this browser at/);
    await expect(page.locator('gw-tool-bar summary')).toBeFocused();
    await expect(saveFile(page)).toBeHidden();
    await page.reload();
    await expect(page.locator('[data-initiative]')).toHaveText('Heart failure registries');
  });
}

test('what is not saved of another initiative can be saved as a file beside the words that tell it', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, twoInitiatives));
  await open(page, 'workbook/');
  await fillStorage(page);
  await unfold(page);
  await page.getByLabel('Specialty').fill(TYPED);
  await openBar(page);
  await page.getByLabel('Work on', { exact: true }).selectOption('Older work');
  await expect(status(page)).toContainText('Not saved: “Heart failure registries”, which you worked on');
  await expect(saveFile(page)).toBeHidden();
  const other = button(page, 'Save “Heart failure registries” as a file');
  const download = page.waitForEvent('download');
  await other.click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain(TYPED);
  await expect(other).toBeFocused();
  await openBar(page);
  await page.getByLabel('Work on', { exact: true }).selectOption('Heart failure registries');
  await expect(other).toBeHidden();
  await expect(saveFile(page)).toBeVisible();
});

test.describe('leaving', () => {
  test('asks by link and by closing while work is in the page alone, and not before and after', async ({
    page,
    context,
  }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await open(page, checklist);
    await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
    await page.reload();
    await fillStorage(page);
    await typeNote(page, 't1/ip');
    await expect(status(page)).toHaveText(/^Not saved: /);
    expect(asked).toEqual([]);

    await link(page).click();
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await expect(row(page, 't1/ip').getByLabel('Note', { exact: true })).toHaveValue(TYPED);

    // The page hears at once of room that another tab makes.
    const other = await context.newPage();
    await other.goto('glossary/');
    await freeStorage(other);
    await expect(status(page)).toHaveText(/^Saved in this browser at/);
    await link(page).click();
    await expect(page.locator('.gw-dashboard')).toBeVisible();
    expect(asked).toEqual(['beforeunload']);
    expect(await closingAsks(page)).toBe(false);
  });

  test('does not ask for what is only read: a newer version, or a blocked storage without an entry', async ({
    page,
    context,
    baseURL,
  }) => {
    const keys = Object.entries(stored(baseURL, twoInitiatives));
    await seed(
      context,
      Object.fromEntries(keys.map(([key, text]) => [key, text.replace(/"version":\d+/, '"version":999')])),
    );
    await open(page, 'workbook/');
    await expect(status(page)).toHaveText(/^Read only: /);
    await expect(saveFile(page)).toBeHidden();
    await unfold(page);
    expect(await closingAsks(page)).toBe(false);

    const blocked = await context.newPage();
    await blocked.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await open(blocked, checklist);
    await expect(status(blocked)).toHaveText(/^Not saved: this browser does not let/);
    await blocked.getByText('Filter and sort').click();
    expect(await closingAsks(blocked)).toBe(false);
  });

  test('asks where nothing can be stored once something is entered', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await open(page, checklist);
    await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
    expect(await closingAsks(page)).toBe(true);
    await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
    // Who wants to leave all the same may.
    page.once('dialog', (dialog) => void dialog.accept());
    await page.goto('glossary/');
    expect(await asksNow(page)).toBe(false);
  });
});

/**
 * Notes all that the lines for screen readers say from now on, and each moment in which they say otherwise than the
 * line that is seen.
 */
async function listenToLines(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const said = new Map<Element, string>();
    const savedOrNot = (text: string | undefined): string =>
      /^(?:Not saved|Saved)/.exec(text ?? '')?.[0] ?? '';
    new MutationObserver(() => {
      const seen = savedOrNot(document.querySelector('[data-save-status]')?.textContent);
      for (const line of document.querySelectorAll('[data-announcer]')) {
        const text = line.textContent;
        if (text !== '' && text !== said.get(line)) heard.push(text);
        said.set(line, text);
        if (savedOrNot(text) !== '' && savedOrNot(text) !== seen) heard.push(`beside “${seen}”: ${text}`);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

test('the lines for screen readers agree with the one that is seen, and tell each change once', async ({
  page,
}) => {
  const full: unknown = expect.stringMatching(/^Not saved: the storage of this browser is full/);
  const [one, two] = [1, 2].map((count) => `${doneWords(count, 't1')}.`);
  await page.clock.install();
  await open(page, checklist);
  const heard = await listenToLines(page);
  await fillStorage(page);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  // Counting what is done is announced in the same moment, and must not be all that is heard.
  await expect.poll(heard).toEqual([full, one]);
  await button(page, 'Try to save again').click();
  await expect.poll(heard).toEqual([full, one, full]);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).focus();
  await freeAndWait(page);
  // By itself, without a key of the reader.
  await expect(status(page)).toHaveText(/^Saved in this browser at/);
  await expect(page.getByRole('alert')).toHaveText('');
  await expect(button(page, 'Try to save again')).toBeHidden();
  const saved: unknown = expect.stringMatching(/^Saved in this browser at \d\d:\d\d\.$/);
  await expect.poll(heard).toEqual([full, one, full, saved]);
  await row(page, 't1/host-choice').getByRole('radio', { name: 'Done' }).check();
  await expect.poll(heard).toEqual([full, one, full, saved, two]);
});

test('what was chosen before its script came does not bring back what another tab deleted meanwhile', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await open(other, checklist);
  await row(other, 't1/host-choice').getByRole('radio', { name: 'Done' }).check();
  const { promise, resolve: arrive } = Promise.withResolvers<undefined>();
  await page.route(/_astro\/define.*\.js$/, async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(checklist);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await open(other, 'workbook/');
  await button(other, 'Delete all my data').click();
  await button(other, 'Delete everything').click();
  arrive(undefined);
  await expect(status(page)).toHaveText(/^Not saved: the stored copy was deleted in another tab/);
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => /:(?:initiative|edits):/.test(key))),
  ).toEqual([]);
  await button(page, 'Save it here again').click();
  await expect(status(page)).toHaveText(/^Saved in this browser at/);
  await page.reload();
  await expect(row(page, 't1/ip').getByRole('radio', { name: 'Done' })).toBeChecked();
});

test('what was deleted in another tab does not come back with the next key, but at the reader’s wish', async ({
  page,
  context,
}) => {
  const ours = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('groundwork:')));
  await open(page, checklist);
  await row(page, 't1/ip').getByRole('radio', { name: 'Done' }).check();
  await expect(status(page)).toHaveText(/^Saved in this browser at/);
  const other = await context.newPage();
  await open(other, 'workbook/');
  await button(other, 'Delete all my data').click();
  await button(other, 'Delete everything').click();
  await expect(status(page)).toHaveText(/until you press “Save it here again”/);
  expect(await ours()).toEqual([]);

  await typeNote(page, 't1/ip');
  await row(page, 't1/host-choice').getByRole('radio', { name: 'Done' }).check();
  await expect(page.locator('[data-progress-words]')).toHaveText(doneWords(2, 't1'));
  await expect(status(page)).toHaveText(/^Not saved: the stored copy was deleted in another tab/);
  expect(await closingAsks(page)).toBe(true);
  expect(await ours()).toEqual([]);

  await button(page, 'Save it here again').click();
  await expect(status(page)).toHaveText(/^Saved in this browser at/);
  await page.reload();
  await expect(row(page, 't1/ip').getByLabel('Note', { exact: true })).toHaveValue(TYPED);
  await expect(row(page, 't1/host-choice').getByRole('radio', { name: 'Done' })).toBeChecked();
});

test('what is deleted while other tabs are typed in stays deleted, and none of them loses a word', async ({
  page,
  context,
}) => {
  const tabs = [page, await context.newPage()];
  const note = (tab: Page, at: number) =>
    row(tab, at === 0 ? 't1/ip' : 't1/host-choice').getByLabel('Note', { exact: true });
  for (const [at, tab] of tabs.entries()) {
    await open(tab, checklist);
    await row(tab, at === 0 ? 't1/ip' : 't1/host-choice')
      .locator('summary')
      .click();
  }
  const other = await context.newPage();
  await open(other, 'workbook/');
  const ours = () =>
    other.evaluate(() => Object.keys(localStorage).filter((key) => /:(?:initiative|edits):/.test(key)));
  for (let tries = 1; tries <= 4; tries += 1) {
    const typing = tabs.map((tab, at) => note(tab, at).pressSequentially('typed on and on ', { delay: 15 }));
    await button(other, 'Delete all my data').click();
    await button(other, 'Delete everything').click();
    await Promise.all(typing);
    for (const tab of tabs) await expect(status(tab)).toHaveText(/until you press “Save it here again”/);
    await expect.poll(ours).toEqual([]);
    for (const [at, tab] of tabs.entries()) {
      await expect(note(tab, at)).toHaveValue('typed on and on '.repeat(tries));
      if (at === 0) await button(tab, 'Save it here again').click();
      await expect(status(tab)).toHaveText(/^Saved in this browser at/);
    }
  }
});

test.describe('keys of undo', () => {
  test('Ctrl+Y and Ctrl+Shift+Z redo; within a text field they stay the field’s own', async ({ page }) => {
    await open(page, checklist);
    const done = row(page, 't1/ip').getByRole('radio', { name: 'Done' });
    await done.check();
    for (const redo of ['Control+y', 'Control+Shift+Z', 'Meta+Shift+Z']) {
      await page.keyboard.press('Control+z');
      await expect(done).not.toBeChecked();
      await page.keyboard.press(redo);
      await expect(done).toBeChecked();
    }
    await typeNote(page, 't1/ip', 'note');
    await page.keyboard.press('Control+z');
    await expect(row(page, 't1/ip').getByLabel('Note', { exact: true })).not.toHaveValue('note');
    await expect(done).toBeChecked();
  });

  test('work from a choice too, and not behind a dialog', async ({ page }) => {
    await open(page, 'workbook/charter/');
    await page.locator('[data-entry="heading/objective"] textarea').fill('Sooner care');
    const state = page.getByLabel('State of Objective');
    await state.selectOption('Agreed');
    await state.press('Control+z');
    await expect(state).not.toHaveValue('agreed');
    await state.press('Control+y');
    await expect(state).toHaveValue('agreed');

    await open(page, 'workbook/');
    await unfold(page);
    await page.getByLabel('Join an accelerator').check();
    await button(page, 'Delete…').click();
    await button(page, 'Cancel').press('Control+z');
    await button(page, 'Cancel').click();
    await expect(page.getByLabel('Join an accelerator')).toBeChecked();
  });
});

for (const [address, enter] of pages.slice(0, 5)) {
  test(`/${address}: the words stay true under a page translator`, async ({ page }) => {
    await page.clock.install();
    await open(page, address);
    // As Google Translate does: the text moves into two font elements, and so does each new text.
    await page.evaluate(() => {
      const texts = (root: Node): Text[] => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found: Text[] = [];
        while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
        return found;
      };
      const translate = (root: Node): void => {
        for (const text of texts(root)) {
          if (text.parentElement?.closest('font, script, style, textarea') || text.data.trim() === '')
            continue;
          const [outer, inner] = ['font', 'font'].map((name) =>
            document.createElementNS('http://www.w3.org/1999/xhtml', name),
          );
          if (!outer || !inner) continue;
          inner.textContent = text.data;
          outer.append(inner);
          text.replaceWith(outer);
        }
      };
      translate(document.body);
      new MutationObserver((records) => {
        for (const { addedNodes, target } of records) if (addedNodes.length > 0) translate(target);
      }).observe(document.body, { childList: true, subtree: true });
    });
    await fillStorage(page);
    await enter(page);
    await expect(status(page)).toHaveText(/^Not saved: the storage of this browser is full\. /);
    await expect(page.getByRole('alert')).toHaveText(/^Not saved: /);
    await freeAndWait(page);
    await expect(status(page)).toHaveText(/^Saved in this browser at \d\d:\d\d\.$/);
    await button(page, 'Undo').click();
    await expect(page.locator('[data-undo-words]')).toHaveText(/^Undone: /);
  });
}
