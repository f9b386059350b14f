import { expect, test, type Page } from '@playwright/test';
import { axeFindings } from './checks.ts';

const page = 'tracks/adoption-value/policy-levers/';
const warnings = (of: Page) => of.locator('[data-stale-from]');
const shown = (of: Page) => warnings(of).filter({ visible: true });

/** What the build says: how many rows warn already, and the first day on which a further one has to. */
async function asBuilt(of: Page): Promise<{ warned: number; next: string }> {
  const html = await (await of.request.get(page)).text();
  const all = [...html.matchAll(/<strong data-stale-from="([\d-]+)"( hidden)?/g)];
  const [next = ''] = all.flatMap(([, day = '', hidden]) => (hidden === undefined ? [] : [day])).sort();
  return { warned: all.filter(([, , hidden]) => hidden === undefined).length, next };
}

test('a row warns once its check is more than 180 days ago at the reader’s place', async ({
  page: reader,
}) => {
  const { warned, next } = await asBuilt(reader);
  const before = new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10);
  await reader.clock.setFixedTime(new Date(`${before}T12:00:00`));
  await reader.goto(page, { waitUntil: 'networkidle' });
  await expect(shown(reader)).toHaveCount(warned);
  await reader.clock.setFixedTime(new Date(`${next}T12:00:00`));
  await reader.goto(page);
  await expect(shown(reader)).not.toHaveCount(warned);
  await expect(shown(reader).first()).toHaveText('more than 180 days ago, so look it up first');
  expect(await axeFindings(reader, 'main')).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says of no row more than it knows', async ({ page: reader }) => {
    await reader.goto(page);
    await expect(reader.getByText('Last checked').first()).toBeVisible();
    await expect(reader.getByText(/Look a rule up yourself before you rely on a row/)).toBeVisible();
    await expect(shown(reader)).toHaveCount((await asBuilt(reader)).warned);
  });
});
