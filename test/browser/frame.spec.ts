// The frame around every page: the bar with its links, the bar of phones, the menu, the contents.
import { expect, type Page, test } from '@playwright/test';
import { outside } from './checks.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
/** One page of each layout. */
const ADDRESSES = [
  '',
  'no/such/page/',
  'start/',
  'value/',
  'glossary/',
  'workbook/champions/',
  'workbook/staffing/',
];
/** A page that goes on for long, of each layout. */
const LONG = [
  'tracks/community-building/growth/',
  'glossary/',
  'workbook/charter/',
  'value/',
  'workbook/brief/',
];

const main = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const contents = (page: Page) => page.getByRole('navigation', { name: 'On this page' });

/** The places of what the bar holds. */
const placesOf = (page: Page) =>
  page
    .locator('.site-title, .site-header nav a, .site-header gw-search, gw-theme, .site-header .menu')
    .evaluateAll((all) =>
      all.map((one) => {
        const { left, top, width } = one.getBoundingClientRect();
        return [one.textContent.trim(), left, top, width].join(' ');
      }),
    );

/** The height of what stays at the top and at the bottom of the screen while the page scrolls under it. */
const heightOfBars = (page: Page) =>
  page.evaluate(async () => {
    scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
    await new Promise(requestAnimationFrame);
    const isBar = (element: Element | null): boolean => {
      if (element === null) return false;
      const { position, top, bottom } = getComputedStyle(element);
      // A head of a row that stays at the side is no bar.
      const stays = position === 'fixed' || (position === 'sticky' && `${top} ${bottom}` !== 'auto auto');
      return stays || isBar(element.parentElement);
    };
    const inBar = (y: number): boolean =>
      [8, innerWidth / 2, innerWidth - 8].some((x) => isBar(document.elementFromPoint(x, y)));
    let above = 0;
    while (above < innerHeight && inBar(above)) above++;
    let below = 0;
    while (below < innerHeight - above && inBar(innerHeight - 1 - below)) below++;
    return above + below;
  });

for (const [name, size] of [
  ['a phone', PHONE],
  ['the narrowest screen with a menu beside the page', { width: 800, height: 1000 }],
  ['a desk', DESK],
] as const)
  test(`on ${name} the bar holds the same at the same places on every page`, async ({ page }) => {
    await page.setViewportSize(size);
    const found = new Set<string>();
    for (const address of ADDRESSES) {
      await page.goto(address);
      await expect(main(page).getByRole('link')).toHaveText(['Playbook', 'Workbook', 'Value', 'Glossary']);
      await expect(page.getByRole('banner').getByRole('button', { name: 'Search' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Menu' })).toBeVisible({ visible: size === PHONE });
      found.add((await placesOf(page)).join('\n'));
    }
    expect([...found]).toHaveLength(1);
  });

test('the bar says which part of the site a page belongs to', async ({ page }) => {
  for (const [address, link, current] of [
    ['start/', 'Playbook', 'page'],
    ['governance/steering/', 'Playbook', 'true'],
    ['workbook/charter/', 'Workbook', 'true'],
    ['value/patients/', 'Value', 'true'],
    ['glossary/', 'Glossary', 'page'],
  ] as const) {
    await page.goto(address);
    await expect(main(page).locator('[aria-current]')).toHaveText([link]);
    await expect(main(page).getByRole('link', { name: link })).toHaveAttribute('aria-current', current);
  }
});

test('what is pressed in the bars is large enough for a finger, and search and menu are in reach of a thumb', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  for (const address of ADDRESSES) {
    await page.goto(address);
    const banner = page.getByRole('banner');
    for (const control of [
      ...(await main(page).getByRole('link').all()),
      banner.getByRole('button', { name: 'Search' }),
      banner.getByRole('button', { name: 'Menu' }),
      banner.getByLabel('Theme'),
    ]) {
      const box = await control.boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(36);
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    for (const name of ['Search', 'Menu'])
      expect((await banner.getByRole('button', { name }).boundingBox())?.y).toBeGreaterThan(700);
  }
});

test('on a phone all bars together take at most 96 px, and in a low window none stays', async ({ page }) => {
  for (const address of LONG) {
    await page.setViewportSize(PHONE);
    await page.goto(address);
    expect.soft(await heightOfBars(page), address).toBeLessThanOrEqual(96);
    for (const low of [
      { width: 320, height: 256 },
      { width: 844, height: 390 },
    ]) {
      await page.setViewportSize(low);
      expect.soft(await heightOfBars(page), `${address} at ${String(low.width)}`).toBe(0);
    }
  }
});

test('every page but the first has its way above the title, each part a link but the page itself', async ({
  page,
}) => {
  await page.goto('tracks/community-building/growth/');
  const way = page.getByRole('navigation', { name: 'Breadcrumb' });
  await expect(way.getByRole('link')).toHaveText(['Home', 'The five tracks', 'Community building']);
  await expect(way.getByRole('listitem').last()).toHaveAttribute('aria-current', 'page');
  await expect(way.getByRole('listitem').last()).toHaveText('Growing the community');
  await page.goto('');
  await expect(way).toHaveCount(0);
});

test('the menu shows the page the reader is on, however long it is', async ({ page }) => {
  const current = page.getByRole('navigation', { name: 'All pages' }).locator('[aria-current=page]');
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await page.goto('contribute/write-content/');
    if (size === PHONE) await page.getByRole('button', { name: 'Menu' }).click();
    await page.mouse.move(10, 10);
    await expect(current).toBeInViewport();
  }
});

test('in a low window the menu closes by the button that opened it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('start/');
  const menu = page.getByRole('navigation', { name: 'All pages' });
  const button = page.getByRole('button', { name: 'Menu' });
  await button.click();
  await expect(menu).toBeVisible();
  await button.click();
  await expect(menu).toBeHidden();
});

test('on a phone the keyboard finds nothing behind the open menu, whether the script came before or after', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  let letIn: () => void = () => undefined;
  const held = new Promise<void>((done) => (letIn = done));
  await page.route(/\/_astro\/FirstAct\./, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('start/');
  const button = page.getByRole('button', { name: 'Menu' });
  const menu = page.getByRole('navigation', { name: 'All pages' });
  const title = page.locator('.site-title');
  await button.press('Enter');
  await expect(menu).toBeVisible();
  letIn();
  await expect(title).toHaveJSProperty('inert', true);
  await page.keyboard.press('Escape');
  await expect(title).toHaveJSProperty('inert', false);
  await button.press('Enter');
  for (const covered of [title, main(page), page.locator('gw-theme'), page.locator('.main-frame')])
    await expect(covered).toHaveJSProperty('inert', true);
  await page.setViewportSize(DESK);
  await expect(title).toHaveJSProperty('inert', false);
});

test('contents that lie over the text fold up when the keyboard leaves them', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 700 });
  await page.goto('start/principles/');
  await page.mouse.move(10, 10);
  const fold = contents(page).getByRole('group');
  await contents(page).getByText('On this page').press('Enter');
  await contents(page).getByRole('link').last().focus();
  await expect(fold).toHaveAttribute('open', '');
  await page.keyboard.press('Tab');
  await expect(fold).not.toHaveAttribute('open');
});

test('the bar wraps where text alone is twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('start/');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  expect(await outside(page)).toEqual([]);
});

test('the menu is there on the first page and where no page is, and its groups say what they are for', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  for (const address of ['', 'no/such/page/']) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(
      page.getByRole('navigation', { name: 'All pages' }).getByRole('heading', { level: 2 }),
    ).toHaveText(['Read: the playbook', 'Read: find and decide', 'Work: your own initiative', 'Look up']);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('menu and contents open on a phone', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto('tracks/community-building/growth/');
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(
      page.getByRole('navigation', { name: 'All pages' }).getByRole('link', { name: 'Glossary' }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    await contents(page).getByText('On this page').click();
    await expect(contents(page).getByRole('link', { name: 'Make a role matrix' })).toBeVisible();
  });
  test('the contents stand open on a desk', async ({ page }) => {
    await page.setViewportSize(DESK);
    await page.goto('tracks/community-building/growth/');
    await expect(contents(page).getByRole('link', { name: 'Make a role matrix' })).toBeVisible();
  });
});

test('the contents of a tool name its parts, also those that come later', async ({ page }) => {
  await page.setViewportSize(DESK);
  await page.goto('workbook/champions/');
  await expect(page.locator('[data-ready]').first()).toBeVisible();
  await page.mouse.move(10, 10);
  // Folded on a page that needs the width.
  const links = contents(page).locator('a');
  await expect(links.first()).toHaveText('Overview');
  await expect.poll(() => links.count()).toBeGreaterThan(1);
  const before = await links.count();
  await page.getByRole('button', { name: 'Add a person' }).first().click();
  await expect.poll(() => links.count()).toBeGreaterThan(before);
});

test('a long page has its parts in the contents', async ({ page }) => {
  await page.setViewportSize(DESK);
  for (const [address, part] of [
    ['champions/', 'Commit to lead'],
    ['value/', 'Patients'],
    ['governance/charter/', /Decision rights/],
    ['tracks/community-building/checklist/', /./],
    ['sources/', 'S1 to S10'],
    ['glossary/', 'H'],
  ] as const) {
    await page.goto(address);
    await expect(contents(page).getByRole('link', { name: part }).nth(0)).toBeVisible();
  }
});

test('the letter of the glossary stays in view with its terms', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('glossary/#hl7');
  await expect(page.getByRole('heading', { name: 'H', exact: true })).toBeInViewport();
});

test('a table of phrases is stacked on a phone and names its cells', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await page.goto('champions/');
  const box = page.locator('.stacked').first();
  await expect(box.locator('thead')).toBeHidden();
  const cell = box.locator('tbody tr > :nth-child(2)').first();
  expect(await cell.evaluate((one) => getComputedStyle(one, '::before').content)).toBe('"What it means"');
  expect((await cell.boundingBox())?.width).toBeGreaterThan(300);
});

test('the frame stays where it is while a page loads', async ({ page }) => {
  for (const size of [PHONE, DESK])
    for (const address of ['tracks/community-building/growth/', 'glossary/', '']) {
      await page.setViewportSize(size);
      await page.goto(address);
      await page.mouse.move(10, 10);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
          }),
      );
      expect(shift, address).toBe(0);
    }
});
