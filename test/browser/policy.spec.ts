// The site under the headers that it is served with: nothing is blocked that we need, and everything that we do not.
import { expect, type Page, test as base } from '@playwright/test';
import { siteHeaders } from '../../src/server/site-headers.ts';
import { setDetails } from '../../src/workbook/engine/rows.ts';
import { setItem } from '../../src/workbook/tools/checklists/items.ts';
import { ATTACK, expectUnharmed } from './attack.ts';
import { addresses, dist } from './built-site.ts';
import { test } from './watched.ts';
import { openWorkbook, seed, stored, twoInitiatives } from './workbook-seed.ts';

const chosen = (page: Page, name: string) => page.getByRole('button', { name });

test('every page is served with the headers of the build', async ({ request }) => {
  const headersOf = siteHeaders(dist);
  for (const url of [...addresses, '404.html', 'pagefind/pagefind.js', 'no/such/page/']) {
    const answer = await request.get(url);
    const headers = answer.headers();
    for (const [name, value] of headersOf(new URL(answer.url()).pathname))
      expect([url, name, headers[name.toLowerCase()]]).toEqual([url, name, value]);
    expect(headers['set-cookie']).toBeUndefined();
  }
  const policy = new Map(headersOf('/')).get('Content-Security-Policy') ?? '';
  // Cloudflare takes no longer line.
  expect(policy.length).toBeLessThan(1900);
  expect(policy).not.toMatch(
    /script-src[^;]*'unsafe-(?:inline|eval)'|style-src(?:-elem)? [^;]*'unsafe-inline'/,
  );
});

test('a full visit breaks no policy, asks nobody else, and leaves our keys only', async ({
  page,
  context,
}) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill('feedback');
  await expect(page.getByRole('dialog').locator('ol li').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByLabel('Theme').first().selectOption('dark');

  await page.goto('start/readiness/');
  const row = page.locator('[data-item-id="r/lead"]');
  await row.getByRole('radio', { name: 'In progress' }).check();
  // On a busy machine the page would be left before its script has come.
  await expect(page.locator('[data-save-status]').first()).toHaveText(/^Saved/);
  await openWorkbook(page);
  await expect(page.getByRole('heading', { name: 'Where your work is kept' })).toBeVisible();
  await page.goto('workbook/files/');
  const saved = page.waitForEvent('download');
  await chosen(page, 'Save the initiative')
    .or(page.getByRole('button', { name: /save/i }))
    .first()
    .click();
  expect((await saved).suggestedFilename()).toMatch(/^[\w.-]+$/);

  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  expect(keys.length).toBeGreaterThan(1);
  expect(keys.filter((key) => !key.startsWith('groundwork:'))).toEqual([]);
  // What a key is for stands behind the base of the site: `groundwork:/:exported:…`, `groundwork:/:setting:briefs`.
  const kinds = keys.map((key) => key.replace(/^groundwork:(?:\/:)?(?:setting:)?/, '').split(':')[0] ?? '');
  expect(kinds).toEqual(expect.arrayContaining(['initiative', 'exported', 'lists', 'current', 'theme']));
  await page.goto('privacy/');
  const named = await page.locator('main table').first().locator('code').allInnerTexts();
  expect([...new Set(kinds)].filter((kind) => !named.includes(kind))).toEqual([]);
  expect(named).toEqual(expect.arrayContaining(['build', 'pages', 'damaged', 'offline', 'briefs']));
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const others = await page.evaluate(async () => (await indexedDB.databases()).length);
  expect(others).toBe(0);
});

test('what is stored cannot bring markup into any tool', async ({ page, context, baseURL }) => {
  const keys = stored(baseURL, (library) => {
    twoInitiatives(library);
    const { initiative } = library.create({ name: ATTACK, specialty: ATTACK });
    setDetails(initiative, { name: ATTACK });
    const evidence = 'javascript:window.hacked=1';
    setItem(initiative, 'r/lead', { state: 'doing', owner: ATTACK, note: ATTACK, evidence }, ATTACK);
    setItem(initiative, ATTACK, { state: 'done', owner: ATTACK }, ATTACK);
  });
  await seed(context, {
    ...keys,
    'groundwork:theme': ATTACK,
    'groundwork:search-slash': ATTACK,
    'groundwork:/:setting:offline': ATTACK,
    'groundwork:/:lists': ATTACK,
  });
  for (const url of ['', 'start/readiness/', ...addresses.filter((one) => one.startsWith('workbook/'))]) {
    await page.goto(url);
    await expect(page.locator('main')).toBeVisible();
    await expectUnharmed(page);
    await expect(page.locator('a[href^="javascript:" i], a[href^="data:" i]')).toHaveCount(0);
  }
});

test('what is searched for is text', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill(ATTACK);
  // The words around the marks are found somewhere, so what was typed stands in the message and in results.
  await expect(dialog).toContainText(`for “${ATTACK}”`);
  await expectUnharmed(page);
});

test('words that a tool writes into its address reach the server with that address and no other way', async ({
  page,
  context,
}) => {
  const marker = 'zebrafinch';
  const asked: Promise<{ url: string; type: string; referer: string }>[] = [];
  context.on('request', (request) => {
    const one = request
      .allHeaders()
      .then(({ referer = '' }) => ({ url: request.url(), type: request.resourceType(), referer }));
    asked.push(one);
  });
  const holding = async () => {
    const all = await Promise.all(asked.splice(0));
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ referer }) => referer.includes(marker))).toEqual([]);
    return all.filter(({ url }) => url.includes(marker)).map(({ url, type }) => `${type} ${url}`);
  };
  for (const [path, field] of [
    ['value/', page.locator('gw-value-finder').getByRole('searchbox')],
    ['glossary/', page.getByRole('searchbox', { name: 'Find a term' })],
    ['resources/', page.getByRole('searchbox', { name: 'Find a resource' })],
  ] as const) {
    await page.goto(path);
    await field.fill(marker);
    await expect(page).toHaveURL(new RegExp(`q=${marker}$`));
    expect(await holding()).toEqual([]);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await holding()).toEqual([`document ${page.url()}`]);
    await page.locator('footer').getByRole('link', { name: 'Accessibility' }).click();
    await expect(page).toHaveURL(/\/accessibility\/$/);
    expect(await page.evaluate(() => document.referrer)).toBe('');
    expect(await holding()).toEqual([]);
  }
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill(marker);
  await expect(page.getByRole('dialog')).toContainText(`“${marker}”`);
  expect(await holding()).toEqual([]);
});

base('the policy blocks what it is there for', async ({ page }) => {
  await page.goto('');
  const outcome = await page.evaluate(async () => {
    const tries: Record<string, () => unknown> = {
      markup: () => (document.body.innerHTML = '<b>x</b>'),
      'a script from elsewhere': () =>
        Object.assign(document.createElement('script'), { src: 'https://example.org/x.js' }),
      'a worker from elsewhere': () => new Worker('https://example.org/x.js'),
    };
    const blocked = Object.entries(tries).filter(([, act]) => {
      try {
        act();
        return false;
      } catch {
        return true;
      }
    });
    // Without Trusted Types, the hashes of the policy have to refuse it.
    const script = document.createElement('script');
    script.append('window.hacked = 1');
    try {
      document.body.append(script);
    } catch {
      // Refused already.
    }
    const elsewhere = await fetch('https://example.org/').then(
      () => 'answered',
      () => 'blocked',
    );
    return {
      blocked: blocked.map(([name]) => name),
      hacked: (window as { hacked?: number }).hacked,
      elsewhere,
    };
  });
  expect(outcome).toEqual({
    blocked: ['markup', 'a script from elsewhere', 'a worker from elsewhere'],
    hacked: undefined,
    elsewhere: 'blocked',
  });
});
