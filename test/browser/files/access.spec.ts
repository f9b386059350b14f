// The files page and the agenda for everyone: rules of access, and narrow screens.
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import {
  AGENDA,
  cardiology,
  copyOf,
  upload,
  fileOf,
  watch,
  open,
  choose,
  takeItIn,
  add,
  fresh,
} from './files-page.ts';

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
