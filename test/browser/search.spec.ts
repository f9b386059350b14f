import AxeBuilder from '@axe-core/playwright';
import { expect as expected, test, type Page } from '@playwright/test';

// Every answer comes over several requests; a busy machine may take its time over them.
const expect = expected.configure({ timeout: 20_000 });

const start = 'tracks/community-building/';

const opener = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Search' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('searchbox', { name: 'Words to look for' });
const status = (page: Page) => dialog(page).getByRole('status');
const items = (page: Page) => dialog(page).getByRole('listitem');
const titles = (page: Page) => items(page).locator('a.title');
const select = (page: Page, label: string) => dialog(page).getByLabel(label, { exact: true });

/** Opens the window on `url`, waits for the filters, which come with the index, and asks for `query`. */
async function ask(page: Page, query: string, url = start): Promise<void> {
  await page.goto(url);
  await opener(page).click();
  await expect(select(page, 'Kind').locator('option').nth(1)).toBeAttached();
  if (query === '') return;
  await field(page).fill(query);
  await expect(dialog(page).locator('.count')).toContainText(`“${query}”`);
}

/** The number in "Payers (7)". */
async function countOf(page: Page, label: string, value: string): Promise<number> {
  const text = await select(page, label).locator(`option[value="${value}"]`).textContent();
  return Number(/\((\d+)\)$/.exec(text ?? '')?.[1]);
}

test.describe('opening', () => {
  test('nothing of the search is asked for before', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const ofSearch = () => asked.filter((path) => /\/pagefind\/|\/window\./.test(path));
    await page.goto(start, { waitUntil: 'networkidle' });
    await opener(page).hover();
    await opener(page).focus();
    expect(ofSearch()).toEqual([]);
    await opener(page).click();
    await expect(select(page, 'Kind').locator('option').nth(1)).toBeAttached();
    expect(ofSearch().filter((path) => path.endsWith('/pagefind/pagefind.js'))).toHaveLength(1);
    expect(ofSearch().some((path) => path.endsWith('.css'))).toBe(true);
  });

  test('by / outside fields, and the window is ready to be typed in', async ({ page }) => {
    const errors: string[] = [];
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(start);
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    await page.keyboard.press('/');
    await expect(field(page)).toHaveValue('/');
    expect(errors).toEqual([]);
  });

  test('and no letter is lost that is typed before the window has come', async ({ page }) => {
    await page.goto(start);
    let release: (() => void) | undefined;
    const held = new Promise<void>((done) => (release = done));
    await page.route(/_astro\/window.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('mcodf');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('e');
    await expect(dialog(page)).toHaveCount(0);
    release?.();
    await expect(field(page)).toHaveValue('mcode');
    await page.keyboard.type(' s');
    await expect(field(page)).toHaveValue('mcode s');
  });

  test('not by / in a field, but by Ctrl or Cmd with K', async ({ page }) => {
    await page.goto(start);
    await page.evaluate(() => {
      const box = document.createElement('textarea');
      document.querySelector('main')?.prepend(box);
      box.focus();
    });
    const box = page.locator('main textarea');
    for (const keys of ['Control+k', 'Meta+k']) {
      await box.fill('');
      await page.keyboard.press('/');
      await expect(box).toHaveValue('/');
      await expect(dialog(page)).toBeHidden();
      await page.keyboard.press(keys);
      await expect(field(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(box).toBeFocused();
    }
  });

  test('the / key can be switched off, for good', async ({ page }) => {
    await ask(page, '');
    await dialog(page).getByRole('checkbox', { name: 'The / key opens search' }).uncheck();
    for (const again of [false, true]) {
      if (again) await page.reload();
      else await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.press('Control+k');
      await expect(field(page)).toBeFocused();
      await expect(dialog(page).getByRole('checkbox')).not.toBeChecked();
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await page.keyboard.press('/');
      await expect(dialog(page)).toBeHidden();
    }
  });
});

test.describe('closing', () => {
  test('gives the focus back to where it was', async ({ page }) => {
    await page.goto(start);
    const link = page.locator('main a').first();
    await link.focus();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('lead');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(link).toBeFocused();
    await opener(page).click();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(opener(page)).toBeFocused();
  });

  test('happens on a press beside the window, and keeps what was asked', async ({ page }) => {
    await ask(page, 'lead');
    await page.mouse.click(5, 400);
    await expect(dialog(page)).toBeHidden();
    await opener(page).click();
    await expect(field(page)).toHaveValue('lead');
    await expect(titles(page).first()).toBeVisible();
  });
});

test.describe('by keyboard', () => {
  test('from / to a result on its own place', async ({ page }) => {
    await page.goto(start);
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('lead in writing');
    await expect(titles(page).first()).toHaveText(/agreed in writing to lead/);
    await page.keyboard.press('ArrowDown');
    await expect(titles(page).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tracks\/community-building\/checklist\/#t1\/lead-committed$/);
    await expect(page.locator('[id="t1/lead-committed"]')).toBeInViewport();
  });

  test('arrows, Home and End move, and a letter goes on in the field', async ({ page }) => {
    await ask(page, 'governance');
    const links = dialog(page).locator('.found :is(a, button)');
    await field(page).press('ArrowDown');
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.nth(1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(links.nth(0)).toBeFocused();
    await page.keyboard.press('End');
    await expect(dialog(page).getByRole('button', { name: 'More results' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(links.last()).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await expect(field(page)).toHaveValue('governances');
    await expect(field(page)).toBeFocused();
  });

  test('Enter in the field goes to the first result', async ({ page }) => {
    await ask(page, '');
    await field(page).fill('prior authorization');
    await page.keyboard.press('Enter');
    await expect(titles(page).first()).toBeFocused();
    await expect(titles(page).first()).toHaveText('Prior authorization');
  });

  test('a result on the same page closes the window and goes there', async ({ page }) => {
    await ask(page, 'connectathon', 'glossary/');
    await titles(page).and(page.locator('[href$="/glossary/#connectathon"]')).press('Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(/\/glossary\/#connectathon$/);
    await expect(page.locator('[id="connectathon"]')).toBeInViewport();
  });
});

test.describe('what is found', () => {
  test('is announced when typing stops, with how many are shown', async ({ page }) => {
    await ask(page, 'prior authorization');
    await expect(status(page)).toHaveText(/^\d+ results for “prior authorization”\. 10 of \d+ shown\.$/);
    await expect(status(page)).toHaveAttribute('role', 'status');
    await dialog(page).getByRole('button', { name: 'More results' }).click();
    await expect(titles(page).nth(10)).toBeFocused();
    await expect(status(page)).toHaveText(/^\d+ results for “prior authorization”/);
    await expect(items(page)).toHaveCount(await titles(page).count());
    await expect(status(page)).not.toContainText('10 of');
  });

  for (const [query, title, about] of [
    ['prior authorization', 'Prior authorization', 'Glossary term'],
    ['FHIR', 'FHIR', 'Glossary term'],
    ['connectathons and tools', 'Connectathons and tools', 'Page'],
    ['commit to lead', 'Commit to lead', 'Champion criterion'],
    ['"operating committee"', 'Operating Committee', 'Governance body'],
    ['insurer paperwork', /^Routine steps such as prior authorization/, 'Value statement'],
  ] as const) {
    test(`for ${query} is first the thing itself, has its kind, and is nothing twice`, async ({ page }) => {
      test.setTimeout(180_000);
      await ask(page, query);
      await expect(titles(page).first()).toHaveText(title);
      const hit = items(page).filter({ has: page.locator('a.title', { hasText: title }) });
      await expect(hit.filter({ hasText: about }).first()).toBeVisible();
      const more = dialog(page).getByRole('button', { name: 'More results' });
      while (await more.isVisible()) {
        const before = await items(page).count();
        await more.click();
        await expect(items(page)).not.toHaveCount(before);
      }
      const all = await items(page).evaluateAll((found) =>
        found.map((item) => {
          const link = item.querySelector('a');
          return {
            href: link?.pathname ?? '',
            hash: link?.hash ?? '',
            title: link?.textContent ?? '',
            kind: item.querySelector('.about span')?.textContent ?? '',
          };
        }),
      );
      const places = all.map(({ href, hash }) => href + hash);
      const things = all.map(({ title: name, kind }) => `${kind}: ${name}`);
      expect([...new Set(places)]).toEqual(places);
      expect([...new Set(things)]).toEqual(things);
      expect(all.filter(({ kind }) => kind === '')).toEqual([]);
    });
  }

  test('holds every thing once: no place, no name and no text of a record twice', async ({ page }) => {
    await page.goto(start);
    const doubles = await page.evaluate(async () => {
      interface Found {
        url: string;
        content: string;
        meta: { title: string };
        filters: { kind: string[] };
      }
      interface Pagefind {
        search(term: null): Promise<{ results: { data(): Promise<Found> }[] }>;
      }
      const address = new URL('../../pagefind/pagefind.js', location.href).href;
      const pagefind = (await import(address)) as Pagefind;
      const { results } = await pagefind.search(null);
      const all = await Promise.all(results.map((result) => result.data()));
      const twice = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at);
      const pages = all.filter(({ url }) => !url.includes('#'));
      return {
        places: twice(all.map(({ url }) => url)),
        names: twice(all.map(({ meta, filters }) => `${filters.kind.join()}: ${meta.title}`)),
        // Short titles are words that any page may use; a whole sentence in a page is the record over again.
        texts: all
          .filter(({ url, meta }) => url.includes('#') && meta.title.split(' ').length > 5)
          .flatMap(({ url, meta }) =>
            pages
              .filter(({ content }) => content.includes(meta.title.replace(/\.$/, '')))
              .map((found) => `${found.url} repeats ${url}`),
          ),
      };
    });
    expect(doubles).toEqual({ places: [], names: [], texts: [] });
  });

  test('shows excerpts with marks and without what stands on every page', async ({ page }) => {
    await ask(page, 'governance');
    await expect(dialog(page).locator('.excerpt mark').first()).toHaveText(/governance/i);
    const excerpts = (await dialog(page).locator('.excerpt').allTextContents()).join('\n');
    expect(excerpts).not.toMatch(/Facts as of|Reviewed \d|Independent|\bS\d+[a-z]?\b|Do this next/);
  });

  test('leads to places that exist', async ({ page, request }) => {
    await ask(page, 'steering committee');
    const places = await titles(page).evaluateAll((links) =>
      links.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
    );
    expect(places.length).toBeGreaterThan(5);
    for (const place of places) {
      const response = await request.get(place);
      expect(response.status(), place).toBe(200);
      const anchor = new URL(place).hash.slice(1);
      if (anchor !== '') expect(await response.text(), place).toContain(`id="${anchor}"`);
    }
  });

  test('never takes what was typed for HTML', async ({ page }) => {
    const query = '<img src="x" onerror="document.title=1">';
    await ask(page, query);
    await expect(dialog(page).locator('img')).toHaveCount(0);
    await expect(dialog(page).locator('.count')).toContainText(query);
    expect(await page.title()).not.toBe('1');
  });
});

test.describe('filters', () => {
  test('list everything of a kind without a word, and count what is left', async ({ page }) => {
    await ask(page, '');
    const statements = await countOf(page, 'Kind', 'Value statement');
    await select(page, 'Kind').selectOption('Value statement');
    await expect(status(page)).toHaveText(
      `${String(statements)} results, filtered by Value statement. 10 of ${String(statements)} shown.`,
    );
    const ofPayers = await countOf(page, 'Stakeholder', 'Payers');
    expect(ofPayers).toBeLessThan(statements);
    await select(page, 'Stakeholder').selectOption('Payers');
    await expect(items(page)).toHaveCount(ofPayers);
    const gives = await countOf(page, 'Direction', 'Gives');
    expect(gives + (await countOf(page, 'Direction', 'Receives'))).toBe(ofPayers);
    // The other values of a filter that is on still say what they would leave.
    expect(await countOf(page, 'Stakeholder', 'Vendors')).toBeGreaterThan(0);
    await select(page, 'Direction').selectOption('Gives');
    await expect(items(page)).toHaveCount(gives);
    for (const about of await items(page).locator('.about').allTextContents())
      expect(about).toBe('Value statementPayersGives');
    await dialog(page).getByRole('button', { name: 'Remove filters' }).click();
    await expect(items(page)).toHaveCount(0);
    await expect(dialog(page)).toContainText('choose a filter');
    expect(await countOf(page, 'Kind', 'Value statement')).toBe(statements);
  });

  test('narrow what a word finds, by track too', async ({ page }) => {
    await ask(page, 'feedback');
    const of4 = await countOf(page, 'Track', '4 Implementation and testing');
    await select(page, 'Track').selectOption('4 Implementation and testing');
    await expect(dialog(page).locator('.count')).toHaveText(
      new RegExp(`^${String(of4)} results? for “feedback”, filtered by 4 Implementation and testing$`),
    );
  });

  test('a value that would leave nothing cannot be chosen', async ({ page }) => {
    await ask(page, 'prior authorization');
    await expect(select(page, 'Kind').locator('option[value="Stage gate"]')).toBeDisabled();
  });
});

test.describe('when nothing is found', () => {
  test('it says so, what to try, and where else to look', async ({ page }) => {
    await ask(page, 'жжж');
    await expect(status(page)).toHaveText('Nothing found for “жжж”');
    await expect(dialog(page)).toContainText('Try another word');
    await expect(dialog(page).getByRole('button', { name: /Remove filters/ })).toBeHidden();
    await dialog(page).getByRole('link', { name: 'glossary' }).click();
    await expect(page).toHaveURL(/\/glossary\/$/);
    await ask(page, 'жжж');
    await dialog(page).getByRole('link', { name: 'the five tracks' }).click();
    await expect(page).toHaveURL(/\/tracks\/$/);
  });

  test('because of a filter, it offers to remove that', async ({ page }) => {
    await ask(page, '');
    await select(page, 'Kind').selectOption('Stage gate');
    await field(page).fill('prior authorization');
    await expect(status(page)).toHaveText('Nothing found for “prior authorization”, filtered by Stage gate');
    await dialog(page)
      .getByRole('button', { name: /^Remove filters \(\d+ without them\)$/ })
      .click();
    await expect(field(page)).toBeFocused();
    await expect(titles(page).first()).toHaveText('Prior authorization');
    await expect(select(page, 'Kind')).toHaveValue('');
  });
});

test.describe('when it cannot load', () => {
  test('the window says so and tries again', async ({ page }) => {
    await page.route(/\/pagefind\/pagefind\.js/, (route) => route.abort());
    await page.goto(start);
    await opener(page).click();
    await expect(dialog(page)).toContainText('Search did not load. Check your connection and try again.');
    await expect(status(page)).toHaveText(/Search did not load/);
    await page.unrouteAll();
    await dialog(page).getByRole('button', { name: 'Try again' }).click();
    await expect(dialog(page)).toContainText('Type what you look for');
    await field(page).fill('prior authorization');
    await expect(titles(page).first()).toHaveText('Prior authorization');
  });

  test('an index that went missing is not taken for nothing found', async ({ page, context }) => {
    await ask(page, '');
    await context.setOffline(true);
    await field(page).fill('prior authorization');
    await expect(dialog(page)).toContainText('Search did not load');
    await context.setOffline(false);
    await dialog(page).getByRole('button', { name: 'Try again' }).click();
    await expect(titles(page).first()).toHaveText('Prior authorization');
  });

  test('the button says so when not even the window comes', async ({ page }) => {
    await page.route(/\/_astro\/window\./, (route) => route.abort());
    await page.goto(start);
    await opener(page).click();
    await expect(page.getByRole('banner').getByRole('alert')).toContainText('Search did not load');
  });
});

test('without script there is a link to the glossary and no button', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto(start);
  await expect(opener(page)).toBeHidden();
  await page.getByRole('banner').getByRole('link', { name: 'Glossary' }).click();
  await expect(page).toHaveURL(/\/glossary\/$/);
  await context.close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

  test('the button is large enough, the window fills the screen, filters stay folded', async ({ page }) => {
    await page.goto(start);
    const box = await opener(page).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await opener(page).tap();
    await expect(field(page)).toBeFocused();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 640 });
    await expect(select(page, 'Kind')).toBeHidden();
    await field(page).fill('prior authorization');
    await expect(titles(page).first()).toBeInViewport();
    await dialog(page).getByText('Filters', { exact: true }).tap();
    await expect(select(page, 'Kind')).toBeVisible();
    const sideways = await page.evaluate(() =>
      [...document.querySelectorAll('dialog, dialog .scroll, html')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect(sideways).toEqual([0, 0, 0]);
    const small = await dialog(page)
      .locator('button:visible, select:visible, input:visible, summary:visible')
      .evaluateAll((controls) =>
        controls.filter((one) => one.getBoundingClientRect().height < 44).map(({ outerHTML }) => outerHTML),
      );
    expect(small).toEqual([]);
  });
});

test.describe('accessibility', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`has no findings in the ${colorScheme} theme, closed, full or empty`, async ({
      browser,
      baseURL,
    }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext({
        colorScheme,
        ...(baseURL === undefined ? {} : { baseURL }),
      });
      const page = await context.newPage();
      const findings = async (within: string) => {
        const { violations } = await new AxeBuilder({ page })
          .include(within)
          .options({
            rules: { 'label-content-name-mismatch': { enabled: true }, 'target-size': { enabled: true } },
          })
          .analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      };
      await page.goto(start);
      expect(await findings('header')).toEqual([]);
      await ask(page, 'governance');
      await expect(titles(page).first()).toBeVisible();
      expect(await findings('dialog')).toEqual([]);
      await select(page, 'Kind').selectOption('Page');
      await field(page).fill('жжж');
      await expect(dialog(page)).toContainText('Nothing found');
      expect(await findings('dialog')).toEqual([]);
      await context.close();
    });
  }
});
