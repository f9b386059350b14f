// Files that are no files of ours, damaged or hostile.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { setDetails } from '../../../src/workbook/engine/rows.ts';
import { writeFile } from '../../../src/workbook/exchange/write-file.ts';
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import {
  AGENDA,
  cardiology,
  copyOf,
  upload,
  fileOf,
  watch,
  open,
  choose,
  preview,
  takeItIn,
  add,
  storage,
  stored,
  cell,
  panel,
} from './files-page.ts';

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
    'too big': { text: JSON.stringify(good) + ' '.repeat(20_000_001), headline: 'This file is too big' },
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

  test('a file that an old editor saved as ANSI is refused with the reason', async ({ page }) => {
    await open(page);
    const before = await storage(page);
    const sample = new URL('../../unit/workbook/samples/saved-as-ansi.sample', import.meta.url);
    await choose(page, upload(await readFile(sample)));
    const refused = page.locator('[data-refused]');
    await expect(
      refused.getByRole('heading', { name: 'The letters in this file cannot be read' }),
    ).toBeFocused();
    await expect(refused).toContainText('save it with the encoding UTF-8');
    expect(await storage(page)).toBe(before);
  });

  test('a file in UTF-16 is read rightly', async ({ page }) => {
    const mine = cardiology();
    setItem(mine, 't1/ip', { note: 'Zürich – “naïve” 心' });
    await open(page);
    await choose(page, upload(Buffer.from(`\uFEFF${writeFile(mine, '2026-11-24').text}`, 'utf16le')));
    await expect(preview(page)).toBeVisible();
    await expect(page.locator('[data-file-warning]')).toHaveCount(0);
    await preview(page).locator('button.primary').click();
    await expect(panel(page)).toHaveAttribute('data-outcome', 'done');
    expect(cell((await stored(page))[0], 't1/ip', 'note')).toBe('Zürich – “naïve” 心');
  });

  test('a file that was changed after it was saved says so in one line, and goes on', async ({ page }) => {
    const { text } = writeFile(cardiology(), '2026-11-24');
    await open(page);
    await choose(page, upload(text.replace('Ask the lawyer', 'Ask the sawyer')));
    await expect(page.locator('[data-file-warning]')).toHaveText(
      'This was changed or damaged after it was saved: its checksum does not fit.',
    );
    await preview(page).locator('button.primary').click();
    await expect(panel(page)).toHaveAttribute('data-outcome', 'done');
    expect(cell((await stored(page))[0], 't1/ip', 'note')).toBe('Ask the sawyer');
  });

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
