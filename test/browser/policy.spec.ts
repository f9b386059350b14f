import { expect, test, type Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';

const page = 'tracks/adoption-value/policy-levers/';
const warnings = (of: Page) => of.locator('[data-stale-from]');
const shown = (of: Page) => warnings(of).filter({ visible: true });

/** The first day on which some row has to warn. */
const firstDay = async (of: Page): Promise<string> =>
  (
    await warnings(of).evaluateAll((all) => all.map((one) => one.getAttribute('data-stale-from') ?? ''))
  ).sort()[0] ?? '';

test('a row warns once its check is more than 180 days ago at the reader’s place', async ({
  page: reader,
}) => {
  await reader.goto(page);
  const day = await firstDay(reader);
  const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
  await reader.clock.setFixedTime(new Date(`${before}T12:00:00`));
  await reader.goto(page);
  await expect(reader.locator('html')).toHaveAttribute('data-theme', /./);
  await expect(shown(reader)).toHaveCount(0);
  await reader.clock.setFixedTime(new Date(`${day}T12:00:00`));
  await reader.goto(page);
  await expect(shown(reader).first()).toHaveText('more than 180 days ago, so look it up first');
  const { violations } = await new AxeBuilder({ page: reader }).include('main').analyze();
  expect(violations).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says of no row more than it knows', async ({ page: reader }) => {
    await reader.goto(page);
    await expect(reader.getByText('Last checked').first()).toBeVisible();
    await expect(reader.getByText(/Look a rule up yourself before you rely on a row/)).toBeVisible();
    await expect(shown(reader)).toHaveCount(0);
  });
});

test('fits a narrow window', async ({ page: reader }) => {
  await reader.setViewportSize({ width: 320, height: 640 });
  await reader.goto(page);
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
