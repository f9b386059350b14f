// What the search finds, and how filters narrow it.
import { test } from '@playwright/test';
import {
  expect,
  start,
  dialog,
  field,
  status,
  items,
  textItems,
  titles,
  select,
  ask,
  askText,
  countOf,
  openFilters,
} from './search-window.ts';

test.describe('what is found', () => {
  test('is announced when typing stops: answers, then the full text, with how many are shown', async ({
    page,
  }) => {
    await ask(page, 'prior authorization');
    await expect(status(page)).toHaveText('8 answers for “prior authorization”');
    await expect(status(page)).toHaveAttribute('role', 'status');
    await dialog(page).getByRole('button', { name: 'Search the full text' }).click();
    await expect(status(page)).toHaveText(/^\d+ results for “prior authorization”\. 10 of \d+ shown\.$/);
    const before = await textItems(page).count();
    await dialog(page).getByRole('button', { name: 'More results' }).click();
    await expect(textItems(page).nth(before).locator('a.title')).toBeFocused();
    await expect(status(page)).toHaveText(/^\d+ results for “prior authorization”/);
    await expect(status(page)).not.toContainText('. 10 of');
  });

  test('shows what it knows of a term, and names the headings of a page that answer', async ({ page }) => {
    await ask(page, 'what is prior authorization');
    await expect(items(page).first().locator('.excerpt')).toContainText(/approv/i);
    await ask(page, 'governance charter decision rights');
    const inside = dialog(page).locator('.answers .section a');
    await expect(inside.first()).toHaveAttribute('href', /#/);
    // Lists are ordered only where the order says what answers best.
    await expect(dialog(page).locator('ol')).toHaveCount(1);
  });

  test('says which word it took a misspelled one for', async ({ page }) => {
    await ask(page, 'conectathon');
    await expect(dialog(page).locator('.read-as')).toHaveText('Read as “connectathon”.');
    await expect(titles(page).first()).toHaveText(/^Connectathon/);
    await expect(status(page)).toContainText('Read as “connectathon”.');
  });

  test('says so when the full text has nothing to add to the answers', async ({ page }) => {
    await ask(page, 'ballot zzzzqqqq');
    await dialog(page).getByRole('button', { name: 'Search the full text' }).click();
    await expect(dialog(page).locator('.found')).toContainText(
      'The full text has nothing more for these words.',
    );
    await expect(status(page)).toContainText('nothing more');
    await expect(field(page)).toBeFocused();
    await expect(titles(page).first()).toBeVisible();
  });

  test('an everyday question finds the page that answers it, a stakeholder first', async ({ page }) => {
    await ask(page, 'what do insurers get out of it');
    await expect(titles(page).first()).toHaveText('Payers');
    await expect(items(page).first().locator('.excerpt')).not.toBeEmpty();
  });

  for (const [query, title, about] of [
    ['prior authorization', 'Prior authorization', 'Glossary term'],
    ['FHIR', 'FHIR', 'Glossary term'],
    ['connectathons and tools', 'Connectathons and tools', 'Page'],
    ['commit to lead', 'Commit to lead', 'Champion criterion'],
    ['"operating committee"', 'Operating Committee', 'Governance body'],
    ['who pays', 'Paying for the initiative', 'Page'],
  ] as const) {
    test(`for ${query} is first the thing itself, has its kind, and is nothing twice`, async ({ page }) => {
      test.setTimeout(180_000);
      await askText(page, query);
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
            kind: item.querySelector('.meta span')?.textContent ?? '',
          };
        }),
      );
      const places = all.map(({ href, hash }) => href + hash);
      expect([...new Set(places)]).toEqual(places);
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
    await askText(page, 'governance');
    await expect(dialog(page).locator('.excerpt mark').first()).toHaveText(/govern/i);
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
  test('say what each value would leave, and wait for words', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await ask(page, '');
    await openFilters(page);
    await select(page, 'Kind').selectOption('Value statement');
    await expect(dialog(page)).toContainText('Type a word or two');
    await expect(items(page)).toHaveCount(0);
    // Without words Pagefind would load its whole index.
    expect(asked.filter((path) => path.includes('/pagefind/index/'))).toEqual([]);
    await field(page).fill('data');
    await expect(status(page)).toHaveText(/^\d+ results for “data”, filtered by Value statement/);
    const statements = await countOf(page, 'Kind', 'Value statement');
    const ofPayers = await countOf(page, 'Stakeholder', 'Payers');
    expect(ofPayers).toBeLessThan(statements);
    await select(page, 'Stakeholder').selectOption('Payers');
    await expect(items(page)).toHaveCount(ofPayers);
    const gives = await countOf(page, 'Direction', 'Gives');
    expect(gives + (await countOf(page, 'Direction', 'Receives'))).toBe(ofPayers);
    // The other values of a filter that is on still say what they would leave.
    const others = await select(page, 'Stakeholder')
      .locator('option:not([value=""]):not([value="Payers"])')
      .allTextContents();
    expect(others.filter((label) => /\([1-9]\d*\)$/.test(label))).not.toEqual([]);
    await select(page, 'Direction').selectOption('Receives');
    await expect(items(page)).toHaveCount(ofPayers - gives);
    for (const about of await items(page).locator('.meta').allTextContents())
      expect(about).toBe('Value statementPayersReceives');
    // What finds a statement beside its text are words for the search, and nobody should read them.
    await expect(items(page).locator('.excerpt')).toHaveCount(0);
    await dialog(page).getByRole('button', { name: 'Remove filters' }).click();
    await expect(dialog(page).locator('.count')).toHaveText(/^\d+ (?:answers|results) for “data”$/);
  });

  test('narrow what a word finds, by track too', async ({ page }) => {
    await ask(page, 'feedback');
    await openFilters(page);
    const of4 = await countOf(page, 'Track', '4 Implementation and testing');
    await select(page, 'Track').selectOption('4 Implementation and testing');
    await expect(dialog(page).locator('.count')).toHaveText(
      new RegExp(`^${String(of4)} results? for “feedback”, filtered by 4 Implementation and testing$`),
    );
  });

  test('a value that would leave nothing cannot be chosen', async ({ page }) => {
    await ask(page, 'prior authorization');
    await openFilters(page);
    await expect(select(page, 'Kind').locator('option[value="Stage gate"]')).toBeDisabled();
  });
});
