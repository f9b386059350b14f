import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type Download, expect, type Page, test } from '@playwright/test';
import { writeFile } from '../../src/workbook/file-write.ts';
import { createInitiative, type Initiative } from '../../src/workbook/initiative.ts';
import { setDetails, setItem } from '../../src/workbook/initiative-store.ts';

const FILES = 'workbook/files/';
const AGENDA = 'workbook/agenda/';
const DAY = 86_400_000;

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
interface Saved {
  tables: Record<string, Record<string, Record<string, [unknown, string]>>>;
  values: Record<string, [unknown, string]>;
}

/** An initiative made some days ago, with work of every kind. */
function cardiology(daysAgo = 5, id = 'cardiology'): Initiative {
  const initiative = createInitiative(id, () => Date.now() - daysAgo * DAY);
  setDetails(initiative, { name: 'Cardiology standards', specialty: 'Cardiology' });
  setItem(initiative, 't1/ip', { state: 'doing', owner: 'Ann', due: '2026-01-10', note: 'Ask the lawyer' });
  setItem(initiative, 'r/lead', { state: 'done', evidence: 'https://example.org/letter' });
  setItem(initiative, 'r/first', { owner: 'Bo', due: '2099-02-01' });
  setItem(initiative, 'r/vendor', { state: 'na', reason: 'Not yet' });
  return initiative;
}
/** Another champion's copy, on which they go on. */
function copyOf(initiative: Initiative, daysAgo: number): Initiative {
  const copy = createInitiative('other', () => Date.now() - daysAgo * DAY);
  copy.replica.absorb(initiative.replica.packed(), 'import');
  return copy;
}
const upload = (text: string, name = 'ann.groundwork.json'): Upload => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const fileOf = (initiative: Initiative, name?: string): Upload =>
  upload(writeFile(initiative, '2026-11-24').text, name);

/** Notes whatever must not happen: words in the console, errors, dialogs. */
function watch(page: Page): string[] {
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('dialog', (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return noise;
}
async function open(page: Page, address = FILES): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.gw-work[data-ready]')).toBeVisible();
}
const choose = (page: Page, file: Upload) => page.getByLabel(/^Initiative file/).setInputFiles(file);
const preview = (page: Page) => page.locator('[data-preview]');
const panel = (page: Page) => page.locator('[data-outcome]');
const takeItIn = (page: Page) => preview(page).getByRole('button', { name: 'Take it in' }).click();

async function add(page: Page, initiative: Initiative): Promise<void> {
  await choose(page, fileOf(initiative));
  await preview(page).getByRole('button', { name: 'Add it as a new initiative' }).click();
  await expect(panel(page)).toHaveAttribute('data-outcome', 'done');
}
async function textOf(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), 'utf8');
}
const storage = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
/** The initiatives as they are stored. */
const stored = (page: Page) =>
  page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.includes(':initiative:'))
      .map(([, text]) => JSON.parse(text as string) as unknown),
  ) as Promise<Saved[]>;
const cell = (saved: Saved | undefined, row: string, id: string): unknown =>
  saved?.tables['items']?.[row]?.[id]?.[0];

test.describe('export and import', () => {
  test('a saved file gives the same work in a fresh browser', async ({ page, browser, baseURL }) => {
    const noise = watch(page);
    await open(page);
    await add(page, cardiology());
    await expect(page.locator('[data-initiative]')).toHaveText('Cardiology standards');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the initiative file' }).click();
    expect((await download).suggestedFilename()).toMatch(
      /^cardiology-standards-\d{4}-\d\d-\d\d\.groundwork\.json$/,
    );
    await expect(page.locator('[data-export-state]')).toHaveText(
      /^All your changes are in the initiative file/,
    );
    const text = await textOf(download);

    const other = await fresh(browser, baseURL);
    await open(other);
    const before = await storage(other);
    await choose(other, upload(text));
    await expect(preview(other).getByRole('heading', { name: /Look before you take it in/ })).toBeFocused();
    expect(await storage(other)).toBe(before);
    await preview(other).getByRole('button', { name: 'Add it as a new initiative' }).click();
    await expect(panel(other).getByRole('heading', { name: 'Taken in' })).toBeFocused();
    const [mine] = await stored(page);
    const [theirs] = await stored(other);
    expect({ tables: theirs?.tables, values: theirs?.values }).toEqual({
      tables: mine?.tables,
      values: mine?.values,
    });
    await other.getByRole('button', { name: 'Undo the import' }).click();
    await expect(other.locator('[data-initiative]')).toHaveText('My initiative');
    expect(await stored(other)).toEqual([]);
    await other.getByRole('button', { name: 'Take it in again' }).click();
    expect(await stored(other)).toHaveLength(1);
    await other.context().close();
    expect(noise).toEqual([]);
  });

  test('two copies that went apart: added, changed and in conflict are shown, and nothing is lost', async ({
    page,
  }) => {
    const noise = watch(page);
    const base = cardiology();
    const mine = copyOf(base, 1);
    setItem(mine, 't1/ip', { owner: 'Ann Okafor' });
    setItem(mine, 'r/small', { note: 'Only here' });
    const theirs = copyOf(base, 2);
    setItem(theirs, 't1/ip', { owner: 'Chidi' });
    setItem(theirs, 'r/first', { due: '2099-03-01' });
    setItem(theirs, 'r/sister', { state: 'doing', note: 'Only there' });
    await open(page);
    await add(page, mine);
    const before = await storage(page);
    await choose(page, fileOf(theirs, 'chidi.groundwork.json'));

    await expect(page.locator('[data-counts]')).toHaveText(
      'Into “Cardiology standards”: 1 entry in conflict, 1 changed, 1 added. You can undo it afterwards.',
    );
    const conflict = preview(page).getByRole('group', { name: /^Owner of/ });
    await expect(conflict.getByLabel('Here (later edit): will count')).toBeChecked();
    await expect(conflict.getByLabel('In the file: will be kept aside')).not.toBeChecked();
    await expect(preview(page).locator('[data-kind="changed"] .cell')).toHaveText(
      /Due day\s*was 1 February 2099\s*→\s*becomes\s*1 March 2099/,
    );
    await expect(preview(page).locator('[data-kind="added"] .cell')).toHaveText([
      /Note\s*Only there/,
      /State\s*in progress/,
    ]);
    expect(await storage(page)).toBe(before);

    await takeItIn(page);
    await expect(panel(page)).toContainText('1 added, 1 changed, 1 in conflict');
    const [saved] = await stored(page);
    expect(cell(saved, 't1/ip', 'owner')).toBe('Ann Okafor');
    expect(cell(saved, 'r/first', 'due')).toBe('2099-03-01');
    expect(cell(saved, 'r/sister', 'note')).toBe('Only there');
    expect(cell(saved, 'r/small', 'note')).toBe('Only here');
    await expect(page.locator('[data-kept] li')).toContainText('Chidi');
    await expect(page.locator('[data-export-state]')).toHaveText(
      /^Your newest changes are in no initiative file/,
    );

    await panel(page).getByRole('button', { name: 'Undo the import' }).click();
    await expect(panel(page)).toHaveAttribute('data-outcome', 'undone');
    await expect(page.locator('[data-kept]')).toHaveCount(0);
    const [undone] = await stored(page);
    expect(cell(undone, 'r/first', 'due')).toBe('2099-02-01');
    expect(cell(undone, 'r/sister', 'note')).toBeNull();
    await panel(page).getByRole('button', { name: 'Take it in again' }).click();
    await expect(page.locator('[data-kept] li')).toContainText('Chidi');
    expect(noise).toEqual([]);
  });

  test('the other side of a conflict can be chosen at once, or put back later', async ({ page }) => {
    const base = cardiology();
    const mine = copyOf(base, 1);
    setItem(mine, 't1/ip', { owner: 'Ann Okafor', note: 'Mine' });
    const theirs = copyOf(base, 2);
    setItem(theirs, 't1/ip', { owner: 'Chidi', note: 'Theirs' });
    await open(page);
    await add(page, mine);
    await choose(page, fileOf(theirs));
    await page.getByLabel('In all 2 fields in conflict').selectOption('what is in the file counts');
    await preview(page)
      .getByRole('group', { name: /^Note of/ })
      .getByLabel(/^Here/)
      .check();
    await takeItIn(page);
    const [saved] = await stored(page);
    expect(cell(saved, 't1/ip', 'owner')).toBe('Chidi');
    expect(cell(saved, 't1/ip', 'note')).toBe('Mine');
    const kept = page.locator('[data-kept] li');
    await expect(kept).toHaveCount(2);
    await kept
      .filter({ hasText: 'Theirs' })
      .getByRole('button', { name: /^Use this value/ })
      .click();
    await expect(page.getByRole('heading', { name: 'Kept from conflicts (1)' })).toBeFocused();
    expect(cell((await stored(page))[0], 't1/ip', 'note')).toBe('Theirs');
    await kept.getByRole('button', { name: /^Let it go/ }).click();
    await expect(page.getByRole('heading', { name: 'Kept from conflicts (0)' })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(kept).toContainText('keptAnn Okafor');
  });

  test('taking the same file in twice is taking it in once', async ({ page }) => {
    const base = cardiology();
    const theirs = copyOf(base, 2);
    setItem(theirs, 'r/small', { note: 'From Chidi' });
    await open(page);
    await add(page, base);
    await choose(page, fileOf(theirs));
    await takeItIn(page);
    await expect(panel(page)).toBeVisible();
    const before = await storage(page);
    await choose(page, fileOf(theirs));
    await expect(page.locator('[data-counts]')).toHaveText(/There is nothing to take in\.$/);
    await expect(preview(page).getByRole('button', { name: 'Take it in' })).toHaveCount(0);
    await preview(page).getByRole('button', { name: 'Close' }).click();
    await expect(page.getByLabel(/^Initiative file/)).toBeFocused();
    expect(await storage(page)).toBe(before);
  });

  test('an import that was undone can be taken in again later', async ({ page }) => {
    const base = cardiology();
    const theirs = copyOf(base, 2);
    setItem(theirs, 'r/first', { due: '2099-03-01' });
    await open(page);
    await add(page, base);
    await choose(page, fileOf(theirs));
    await takeItIn(page);
    await panel(page).getByRole('button', { name: 'Undo the import' }).click();
    await choose(page, fileOf(theirs));
    await expect(page.locator('[data-counts]')).toContainText(
      '1 entry in the file is older than what is here',
    );
    await expect(preview(page).getByRole('button', { name: 'Take it in' })).toHaveCount(0);
    await preview(page)
      .getByRole('group', { name: /^Due day of/ })
      .getByLabel(/^In the file/)
      .check();
    await takeItIn(page);
    await expect(panel(page)).toContainText('1 brought back');
    expect(cell((await stored(page))[0], 'r/first', 'due')).toBe('2099-03-01');
  });

  test('another initiative can be kept apart or merged into this one, which keeps its name', async ({
    page,
  }) => {
    const other = createInitiative('imaging', () => Date.now() - DAY);
    setDetails(other, { name: 'Imaging' });
    setItem(other, 'r/small', { note: 'From imaging' });
    await open(page);
    await add(page, cardiology());
    await choose(page, fileOf(other));
    await preview(page)
      .getByLabel(/^Merge its work into “Cardiology standards”/)
      .check();
    await expect(page.locator('[data-counts]')).toHaveText(/: 1 entry added/);
    await takeItIn(page);
    await expect(page.locator('[data-initiative]')).toHaveText('Cardiology standards');
    const saved = await stored(page);
    expect(saved).toHaveLength(1);
    expect(saved[0]?.values['id']?.[0]).toBe('cardiology');
    expect(cell(saved[0], 'r/small', 'note')).toBe('From imaging');
    await add(page, other);
    await expect(page.locator('[data-initiative]')).toHaveText('Imaging');
    expect(await stored(page)).toHaveLength(2);
    // The first one is here, though not in this tab's hands: its file goes to it.
    await choose(page, fileOf(cardiology()));
    await expect(page.locator('[data-counts]')).toContainText('“Cardiology standards”');
  });

  test('a file may be dropped anywhere, one at a time, and cancelled', async ({ page }) => {
    await open(page);
    const drop = async (names: string[]) => {
      const data = await page.evaluateHandle(
        ([text, all]) => {
          const transfer = new DataTransfer();
          for (const name of all) transfer.items.add(new File([text], name, { type: 'application/json' }));
          return transfer;
        },
        [writeFile(cardiology(), '2026-11-24').text, names] as const,
      );
      await page
        .getByRole('heading', { name: 'Files', level: 1 })
        .dispatchEvent('drop', { dataTransfer: data });
    };
    await drop(['a.json', 'b.json']);
    await expect(page.locator('[data-refused] h3')).toHaveText('Choose one file at a time');
    const before = await storage(page);
    await drop(['a.json']);
    await preview(page).getByRole('button', { name: 'Cancel and change nothing' }).click();
    await expect(preview(page)).toHaveCount(0);
    expect(await storage(page)).toBe(before);
  });

  test('a preview of thousands of entries stays usable', async ({ page }) => {
    const big = cardiology();
    big.replica.change('edit', '', () => {
      for (let i = 0; i < 5_000; i++)
        setItem(big, `old/item-${i}`, { note: `Note ${i}` }, `Retired item ${i}`);
    });
    await open(page);
    await add(page, cardiology());
    await choose(page, fileOf(big));
    await expect(page.locator('[data-counts]')).toContainText('5000 entries added');
    await expect(preview(page).locator('[data-diff]')).toHaveCount(200);
    await expect(preview(page)).toContainText('4800 more entries of this kind are not shown');
    await preview(page).getByRole('button', { name: 'Show 200 more' }).click();
    await expect(preview(page).locator('[data-diff]').nth(200)).toBeFocused();
    await takeItIn(page);
    await expect(panel(page)).toContainText('5000 added');
    expect(Object.keys((await stored(page))[0]?.tables['items'] ?? {})).toHaveLength(5_004);
  });

  test('works by keyboard alone', async ({ page }) => {
    await open(page);
    const mine = copyOf(cardiology(), 1);
    const theirs = copyOf(mine, 2);
    setItem(mine, 't1/ip', { owner: 'Ann Okafor' });
    setItem(theirs, 't1/ip', { owner: 'Chidi' });
    await add(page, mine);
    await choose(page, fileOf(theirs));
    await expect(preview(page).getByRole('heading', { name: /^Look before/ })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(preview(page).getByLabel(/^In the file/)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await expect(preview(page).getByLabel(/^In the file/)).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('heading', { name: 'Taken in' })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(panel(page)).toHaveAttribute('data-outcome', 'undone');
    await page.keyboard.press('Control+Shift+z');
    await expect(panel(page)).toHaveAttribute('data-outcome', 'done');
  });
});

test.describe('bad files', () => {
  const good = JSON.parse(writeFile(cardiology(), '2026-11-24').text) as Record<string, unknown>;
  const content = good['content'] as { tables: { items: Record<string, unknown> } };
  const stamp = '0000000000000000';
  const item = (cells: object) => ({
    ...good,
    content: { ...content, tables: { ...content.tables, items: { ...content.tables.items, ...cells } } },
  });
  const many = Array.from({ length: 100_000 }, (_, i): [string, object] => [
    `x/${i}`,
    { note: ['x', stamp] },
  ]);
  const bad: Record<string, { text: string; headline: string; what?: RegExp }> = {
    'too big': { text: JSON.stringify(good) + ' '.repeat(5_000_001), headline: 'This file is too big' },
    'not JSON': { text: 'PK\u0003\u0004 a document', headline: 'This is not an initiative file' },
    empty: { text: '', headline: 'This file is empty' },
    truncated: { text: JSON.stringify(good).slice(0, 400), headline: 'This file is cut off' },
    'wrong format': {
      text: '{"format":"something-else","version":1}',
      headline: 'This is not an initiative file',
    },
    'newer version': {
      text: JSON.stringify({ ...good, version: 99 }),
      headline: 'This file is from a newer Groundwork',
      what: /version 99/,
    },
    'deep nesting': {
      text: `{"format":"groundwork-initiative","content":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
      headline: 'This is not an initiative file',
    },
    '__proto__ keys': {
      text: JSON.stringify(item({ PROTO: { note: ['x', stamp] } })).replace('PROTO', '__proto__'),
      headline: 'This file is damaged',
      what: /impossible name/,
    },
    'duplicate ids': {
      text: JSON.stringify(item({ TWIN: { note: ['x', stamp] } })).replace('TWIN', 't1/ip'),
      headline: 'This file contradicts itself',
      what: /stands in it twice/,
    },
    'a hundred thousand items': {
      text: JSON.stringify(item(Object.fromEntries(many))),
      headline: 'This file is damaged',
      what: /more than 10000/,
    },
    'a link that runs': {
      text: JSON.stringify(item({ 'x/1': { evidence: ['javascript:alert(1)', stamp] } })),
      headline: 'This file is damaged',
      what: /not allowed/,
    },
  };
  for (const [kind, { text, headline, what }] of Object.entries(bad)) {
    test(`${kind}: a clear error, and nothing changes`, async ({ page }) => {
      const noise = watch(page);
      await open(page);
      await add(page, cardiology());
      const before = await storage(page);
      await choose(page, upload(text, 'bad.json'));
      const refused = page.locator('[data-refused]');
      await expect(refused.getByRole('heading', { name: headline, exact: true })).toBeFocused({
        timeout: 30_000,
      });
      await expect(refused).toContainText('What to do:');
      await expect(refused).toContainText('Nothing in this browser was changed.');
      if (what !== undefined) await expect(refused).toContainText(what);
      expect(await storage(page)).toBe(before);
      expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
      expect(noise).toEqual([]);
    });
  }

  test('markup, scripts and direction marks in any text stay text', async ({ page }) => {
    const noise = watch(page);
    const attack = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>\u202Egnp.exe';
    const mine = cardiology();
    const theirs = copyOf(mine, 1);
    setDetails(theirs, { name: attack });
    setItem(theirs, 't1/ip', { note: attack, owner: attack });
    setItem(theirs, 'gone/<b>', { note: attack }, attack);
    setItem(mine, 't1/ip', { note: 'Mine' });
    await open(page);
    await add(page, mine);
    await choose(page, fileOf(theirs, '<img src=x onerror=window.hit=1>.json'));
    await expect(preview(page)).toContainText('<img src=x onerror="window.hit=1">');
    await expect(preview(page).locator('img, script')).toHaveCount(0);
    await takeItIn(page);
    await expect(page.locator('[data-initiative]')).toContainText('<script>');
    await open(page, AGENDA);
    await expect(page.locator('[data-agenda-item="t1/ip"]')).toContainText('<script>');
    await expect(page.locator('[data-sheet] :is(img, script)')).toHaveCount(0);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(noise).toEqual([]);
  });
});

test.describe('other exports', () => {
  test('the table defuses formulas', async ({ page }) => {
    const risky = cardiology();
    setItem(risky, 't1/ip', { note: '=HYPERLINK("http://evil.example","x")', owner: '+1 555' });
    setItem(risky, 'r/small', { note: '\u200B@SUM(A1)' });
    await open(page);
    await add(page, risky);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the table' }).click();
    const text = await textOf(download);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain('"\'=HYPERLINK(""http://evil.example"",""x"")"');
    expect(text).toContain("'+1 555");
    expect(text).toContain("'\u200B@SUM(A1)");
    await expect(page.locator('[data-done="csv"]')).toHaveText(/\.csv was handed to your browser to save\.$/);
  });

  test('the calendar holds the open items with a due day', async ({ page }) => {
    await open(page);
    await expect(page.getByText('No open item has a due day yet')).toBeVisible();
    await add(page, cardiology());
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the calendar' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.ics$/);
    const text = await textOf(download);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART;VALUE=DATE:20260110\r\n');
    expect(text).toContain('UID:r-first.cardiology@groundwork\r\n');
    expect(text.replaceAll('\r\n ', '')).toMatch(/SUMMARY:.* \(Bo\)\r\n/);
  });

  test('the document holds the work, and every file says what is in it', async ({ page }) => {
    await open(page);
    await add(page, cardiology());
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the document' }).click();
    const text = await textOf(download);
    expect(text).toContain('# Cardiology standards');
    expect(text).toContain('> Ask the lawyer');
    await expect(page.getByText(/^Everything in “Cardiology standards”: .*4 checklist items/)).toBeVisible();
    await expect(page.getByText(/^A table of \d+ checklist items/)).toBeVisible();
    await expect(page.getByText('A calendar of 2 open items')).toBeVisible();
  });
});

test.describe('agenda', () => {
  async function agenda(page: Page): Promise<void> {
    await open(page);
    const initiative = cardiology();
    setItem(initiative, 't2/landscape', { owner: 'ann ', due: '2025-12-01' });
    setItem(initiative, 'r/small', { note: 'Nobody has this yet' });
    await add(page, initiative);
    await open(page, AGENDA);
  }

  test('goes by owner, overdue first, with guidance and notes', async ({ page }) => {
    await agenda(page);
    await expect(page.locator('[data-owner] h3')).toHaveText(['Ann (2)', 'Bo (1)', 'Without an owner (1)']);
    const ids = await page
      .locator('[data-agenda-item]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-agenda-item')));
    expect(ids).toEqual(['t2/landscape', 't1/ip', 'r/first', 'r/small']);
    const ip = page.locator('[data-agenda-item="t1/ip"]');
    await expect(ip).toContainText('Overdue since 10 January 2026');
    await expect(ip.locator('blockquote')).toHaveText('Ask the lawyer');
    await expect(ip.getByRole('link', { name: /^How to: / })).toHaveAttribute(
      'href',
      /\/governance\/charter\/#/,
    );
    await ip.getByRole('link').first().click();
    await expect(page).toHaveURL(/\/tracks\/community-building\/checklist\/#t1\/ip$/);
  });

  test('takes the lists that are chosen, keeps the choice in the address, and says when nothing is left', async ({
    page,
  }) => {
    await agenda(page);
    await page.getByRole('group', { name: 'Which lists?' }).getByLabel('Readiness self-check').uncheck();
    await expect(page.locator('[data-agenda-item]')).toHaveCount(2);
    await page.reload();
    await expect(page.locator('[data-agenda-item]')).toHaveCount(2);
    await page.getByLabel(/^Also the \d+ items not begun/).check();
    expect(await page.locator('[data-agenda-item]').count()).toBeGreaterThan(50);
    for (const box of await page.getByRole('group', { name: 'Which lists?' }).getByRole('checkbox').all())
      await box.uncheck();
    await expect(page.getByText('No list is chosen')).toBeVisible();
  });

  test('can be saved and copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await agenda(page);
    const markdown = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as Markdown' }).click();
    const text = await textOf(markdown);
    expect(text).toContain('## Ann (2)');
    expect(text).toContain('**overdue since 2026-01-10**');
    const table = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a table (CSV)' }).click();
    expect(await textOf(table)).toContain('Ask the lawyer');
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.locator('[data-take-words]')).toHaveText(
      'The agenda is on the clipboard, as Markdown.',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });

  test('offers the text where copying is not allowed', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await agenda(page);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    const field = page.getByLabel('The agenda as Markdown');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/^# Agenda: Cardiology standards/);
  });

  test('prints the sheet and nothing else', async ({ page }) => {
    await agenda(page);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('[data-sheet="agenda"]')).toBeVisible();
    await expect(page.getByText('Overdue since 10 January 2026')).toBeVisible();
    for (const part of ['.controls', '#agenda-take', '.gw-agenda-intro', 'nav.sidebar', 'main h1', 'footer'])
      await expect(page.locator(part).first()).toBeHidden();
  });

  test('a blank checklist has boxes and room, and nothing of the work', async ({ page }) => {
    await agenda(page);
    await page.getByLabel(/^Blank checklist for a workshop/).check();
    await page
      .getByRole('combobox', { name: 'Checklist', exact: true })
      .selectOption({ label: 'Readiness self-check (11 items)' });
    const sheet = page.locator('[data-sheet="blank"]');
    await expect(sheet.locator('[data-blank-item]')).toHaveCount(11);
    await expect(sheet.locator('[data-blank-item]').first().locator('.box')).toHaveCount(4);
    await expect(sheet).not.toContainText(/Bo\b|Nobody has this yet|Cardiology/);
    await page.emulateMedia({ media: 'print' });
    await expect(sheet).toBeVisible();
    await expect(page.locator('.controls')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page
      .getByRole('combobox', { name: 'Checklist', exact: true })
      .selectOption('All checklists, each on a new page');
    await expect(sheet).toHaveCount(6);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility findings and fits 320 pixels (${colorScheme})`, async ({ browser, baseURL }) => {
    test.setTimeout(120_000);
    const page = await fresh(browser, baseURL, { colorScheme, viewport: { width: 320, height: 640 } });
    const noise = watch(page);
    const check = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBe(0);
    };
    await open(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await check();
    const theirs = copyOf(cardiology(), 2);
    setItem(theirs, 't1/ip', { owner: 'Chidi', note: 'Word'.repeat(200) });
    setItem(theirs, 'r/first', { due: '2099-03-01' });
    setItem(theirs, 'r/sister', { note: 'New' });
    await add(page, cardiology());
    await choose(page, fileOf(theirs));
    await check();
    await takeItIn(page);
    await check();
    await choose(page, upload('nothing'));
    await check();
    await open(page, AGENDA);
    await check();
    await page.getByLabel(/^Blank checklist for a workshop/).check();
    await check();
    expect(noise).toEqual([]);
    await page.context().close();
  });
}

async function fresh(browser: Browser, baseURL: string | undefined, options: object = {}): Promise<Page> {
  const context = await browser.newContext({ ...options, ...(baseURL === undefined ? {} : { baseURL }) });
  return context.newPage();
}
