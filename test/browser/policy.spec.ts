// The site under the headers that it is served with: nothing is blocked that we need, and everything that we do not.
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { siteHeaders } from '../../src/server/site-headers.ts';
import { builtPages } from '../../src/integrations/built-page.ts';
import { setDetails } from '../../src/workbook/engine/rows.ts';
import { setItem } from '../../src/workbook/tools/checklists/items.ts';
import { openWorkbook, seed, stored, twoInitiatives } from './workbook-seed.ts';

const dist = process.env['GROUNDWORK_DIST'] ?? 'dist';
const pages = [...builtPages(dist)].map(({ url }) => url.slice(1));

/** What went wrong in any page: a breach of the policy, a message in the console, an error, a request elsewhere. */
async function watch(context: BrowserContext, origin: string): Promise<string[]> {
  const found: string[] = [];
  await context.exposeFunction('breach', (what: string) => found.push(what));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { breach } = window as unknown as { breach: (what: string) => void };
      breach(`${location.pathname}: ${violatedDirective} blocks ${blockedURI} of ${sourceFile}`);
    });
  });
  context.on('console', (message) => found.push(`${message.page()?.url() ?? ''}: ${message.text()}`));
  context.on('weberror', (error) => found.push(error.error().message));
  context.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('blob:'))
      found.push(`asks ${request.url()}`);
  });
  return found;
}

const test = base.extend<{ watched: string[] }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const found = await watch(context, new URL(baseURL ?? '').origin);
      await use(found);
      expect(found).toEqual([]);
    },
    { auto: true },
  ],
});

const chosen = (page: Page, name: string) => page.getByRole('button', { name });

test('every page is served with the headers of the build', async ({ request }) => {
  const headersOf = siteHeaders(dist);
  for (const url of [...pages, 'pagefind/pagefind.js', 'no/such/page/']) {
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
  test.setTimeout(300_000);
  for (const url of pages.filter((one) => one !== '404.html')) await page.goto(url);

  await page.goto('');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill('feedback');
  await expect(page.getByRole('dialog').locator('ol li').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByLabel('Theme').first().selectOption('dark');

  await page.goto('start/readiness/');
  const row = page.locator('[data-item-id="r/lead"]');
  await row.getByLabel('In progress').check();
  await openWorkbook(page);
  await expect(page.getByText('Where your work is kept')).toBeVisible();
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

const attack = '"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
/** No attack has run, and none has become an element. */
async function unharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
  await expect(page.locator('img[src="x"], script:text("hacked")')).toHaveCount(0);
}

test('addresses cannot bring markup into any page', async ({ page }) => {
  test.setTimeout(300_000);
  const bad = encodeURIComponent(attack);
  for (const url of pages.filter((one) => one !== '404.html')) {
    await page.goto(`${url}?q=${bad}&group=${bad}&theme=${bad}&list=${bad}&owner=${bad}#${bad}`);
    await unharmed(page);
  }
});

test('what is stored cannot bring markup into any tool', async ({ page, context, baseURL }) => {
  const keys = stored(baseURL, (library) => {
    twoInitiatives(library);
    const { initiative } = library.create({ name: attack, specialty: attack });
    setDetails(initiative, { name: attack });
    const evidence = 'javascript:window.hacked=1';
    setItem(initiative, 'r/lead', { state: 'doing', owner: attack, note: attack, evidence }, attack);
    setItem(initiative, attack, { state: 'done', owner: attack }, attack);
  });
  await seed(context, {
    ...keys,
    'groundwork:theme': attack,
    'groundwork:search-slash': attack,
    'groundwork:/:setting:offline': attack,
    'groundwork:/:lists': attack,
  });
  for (const url of ['', 'start/readiness/', ...pages.filter((one) => one.startsWith('workbook/'))]) {
    await page.goto(url);
    await expect(page.locator('main')).toBeVisible();
    await unharmed(page);
    await expect(page.locator('a[href^="javascript:" i], a[href^="data:" i]')).toHaveCount(0);
  }
});

test('what is searched for is text', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill(attack);
  // The words around the marks are found somewhere, so what was typed stands in the message and in results.
  await expect(dialog).toContainText(`for “${attack}”`);
  await unharmed(page);
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
