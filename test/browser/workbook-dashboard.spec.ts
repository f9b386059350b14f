import { expect } from '@playwright/test';
import { setItem } from '../../src/workbook/tools/checklists/items.ts';
import { addBrief } from '../../src/workbook/tools/briefs/briefs.ts';
import { button, openWorkbook, seed, stored, test, twoInitiatives } from './workbook-seed.ts';

const checklist = 'tracks/community-building/checklist/';

test.describe('the dashboard', () => {
  test('shows at once what is ticked in another tab', async ({ page, context }) => {
    await openWorkbook(page);
    const other = await context.newPage();
    await other.goto(checklist);
    await expect(other.locator('gw-checklist[data-ready]')).toBeVisible();
    const row = other.locator('[data-item-id]').first();
    await row.getByRole('radio', { name: 'Done' }).check();
    await expect(page.locator('[data-list="t1"] [data-progress]')).toHaveText(/^1 of \d+ done/);
    await expect(page.locator('[data-list="t1"] .bar')).toHaveAttribute('data-bar', '1');
    await expect(page.locator('section', { hasText: 'Recent changes' }).locator('li')).toHaveCount(1);
  });

  test('calls what nobody has named by what it is, not by its id', async ({ page, context, baseURL }) => {
    await seed(
      context,
      stored(baseURL, (library) => {
        addBrief(library.create({ name: 'New' }).initiative, '0123abcd', { groups: 'payers' });
      }),
    );
    await openWorkbook(page);
    const recent = page.locator('section', { hasText: 'Recent changes' });
    await expect(recent).toContainText('A brief without a title');
    await expect(recent).not.toContainText('0123abcd');
  });

  test('counts what one click filled in as one change, which hides no earlier work', async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(context, stored(baseURL, twoInitiatives));
    await page.goto('workbook/staffing/');
    await button(page, 'Begin with the example').click();
    await button(page, 'Add a ballot').click();
    await openWorkbook(page);
    const recent = page.locator('section', { hasText: 'Recent changes' }).locator('li');
    await expect(recent.first()).toContainText(/^Staffing plan: \d+ values/);
    await expect(recent.nth(1)).not.toContainText('Staffing plan');
    // The three items of the seed, and the initiative's name.
    await expect(recent).toHaveCount(5);
    await expect(page.getByText('A ballot without a name')).toHaveCount(0);
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
    await page.evaluate(([k = '', text = '']) => localStorage.setItem(k, text), [key, JSON.stringify(rest)]);
    await page.reload();
    await button(page, 'I have read this').click();
    await expect(page.getByRole('heading', { name: 'Start your initiative' })).toBeFocused();
    const seen = { ...rest, 'r/first': 'How it was worded', 'r/gone': 'What was retired' };
    await seed(context, {
      ...stored(baseURL, (library) => {
        const { initiative } = library.create({ name: 'Kept' });
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
    await expect(next.locator('#wb-name')).toBeFocused();
    await next.reload();
    await expect(next.locator('[data-retired]')).toContainText('My note on what is gone');
    await expect(notice).toHaveCount(0);
  });

  test('what a retired item left open is closed in the workbook, and is on the agenda until then', async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(
      context,
      stored(baseURL, (library) => {
        const { initiative } = library.create({ name: 'Kept' });
        setItem(initiative, 'r/gone', { owner: 'Ann', due: '2020-03-01' }, 'What was retired');
      }),
    );
    const agenda = page.locator('[data-no-longer]');
    await page.goto('workbook/agenda/');
    await expect(agenda.getByRole('heading')).toHaveText('No longer in the lists (1)');
    await expect(agenda).toContainText('Overdue since 1 March 2020');
    await agenda.getByRole('link', { name: 'the workbook' }).click();
    const retired = page.locator('[data-retired]');
    await retired.getByRole('button', { name: 'Mark as done What was retired' }).click();
    await expect(retired).toContainText('done');
    await expect(retired.getByRole('button')).toHaveCount(0);
    await expect(retired.getByRole('heading')).toBeFocused();
    await page.goto('workbook/agenda/');
    await expect(page.locator('[data-sheet]')).toBeVisible();
    await expect(agenda).toHaveCount(0);
  });

  test('shows what lost a conflict, to be put back or let go', async ({ page, context, baseURL }) => {
    await seed(
      context,
      stored(baseURL, (library) => {
        const { initiative } = library.create({ name: 'Merged' });
        const colleague = library.create({ name: 'Merged' }).initiative;
        setItem(initiative, 'r/lead', { note: 'Mine, the earlier one' });
        setItem(colleague, 'r/lead', { note: 'Theirs, the later one' });
        library.switchTo('seed-1').initiative.replica.mergeFrom(colleague.replica.snapshot(), 'import');
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
    await expect(page.locator('#wb-name')).toBeVisible();
    await expect(page.locator('[data-list="readiness"] .bar')).toBeVisible();
    await expect(page.getByText(/^As of \d/)).toBeVisible();
    await expect(
      page.locator('main :is(button, select, input, summary)').filter({ visible: true }),
    ).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Where your work is kept' })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Recent changes' })).toBeHidden();
  });
});
