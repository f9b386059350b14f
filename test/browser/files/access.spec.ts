// The files page and the agenda for everyone: rules of access, and narrow screens.
import { setItem } from '../../../src/workbook/tools/checklists/items.ts';
import { expect, test } from '@playwright/test';
import { accessFindings, outside } from '../checks.ts';
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

test('has no accessibility findings and fits 320 pixels in all its states', async ({ browser, baseURL }) => {
  const page = await fresh(browser, baseURL, { viewport: { width: 320, height: 640 } });
  const noise = watch(page);
  const check = async () => {
    expect(await accessFindings(page)).toEqual([]);
    expect(await outside(page)).toEqual([]);
  };
  await open(page);
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
  await page.getByLabel(/^Blank checklist for a workshop/).check();
  await check();
  expect(noise).toEqual([]);
  await page.context().close();
});
