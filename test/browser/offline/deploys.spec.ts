// What happens to readers when another version is published, whole or broken.
import { expect, type Page } from '@playwright/test';
import {
  cacheNames,
  heading,
  keptOffline,
  openSearch,
  registrations,
  reloadedUntil,
  test,
} from './reader.ts';
import { answers, type OwnSite } from './site.ts';

const page404 = answers(404, 'text/html', '<!doctype html><title>404</title>Gone</html>');

test('a new version is shown at the next navigation, and fetches only what changed', async ({
  page,
  site,
}) => {
  await keptOffline(page, `${site.url}accessibility/`);
  site.publish('Second version');
  site.asked.length = 0;
  await reloadedUntil(page, 'Second version');
  expect(site.asked.filter((path) => path.startsWith('pagefind/index/'))).toEqual([]);
  await openSearch(page);
  await site.close();
  await page.reload();
  await expect(heading(page)).toHaveText('Second version');
});

test('a correction in the text of one page is shown once the search knows it too', async ({ page, site }) => {
  await keptOffline(page, site.url);
  site.edit('accessibility/index.html', 'Accessibility</h1>', 'Corrected</h1>');
  // Half of a deploy: the page is there, and the list of files is not.
  await page.goto(`${site.url}accessibility/`);
  await expect(heading(page)).toHaveText('Accessibility');
  site.list();
  await reloadedUntil(page, 'Corrected');
});

const broken: Record<string, { fault: ReturnType<typeof answers>; where: RegExp }> = {
  'a missing script': { fault: page404, where: /^_astro\/Footer.*\.js$/ },
  'a script that the server fails to send': {
    fault: answers(500, 'text/plain', 'Internal error'),
    where: /^_astro\/Footer.*\.js$/,
  },
  'a web page in place of a script': {
    fault: answers(200, 'text/html', '<!doctype html><title>Welcome</title></html>'),
    where: /^_astro\/Footer.*\.js$/,
  },
  'a script under the wrong type': {
    fault: answers(200, 'text/plain', 'export {}'),
    where: /^_astro\/Footer.*\.js$/,
  },
  'a script that is cut off': {
    fault: answers(200, 'text/javascript', 'const x ='),
    where: /^_astro\/window.*\.js$/,
  },
  'the page itself failing': { fault: answers(503, 'text/html', 'Busy'), where: /^accessibility\/$/ },
  'the page itself missing': { fault: page404, where: /^accessibility\/$/ },
  'a way elsewhere in place of a page': {
    fault: (_request, response) => void response.writeHead(302, { Location: '/elsewhere/' }).end(),
    where: /^accessibility\/$/,
  },
  'a page that leads to itself': {
    fault: ({ url = '' }, response) => void response.writeHead(301, { Location: url }).end(),
    where: /^accessibility\/$/,
  },
  'half a page': {
    fault: answers(200, 'text/html', '<!doctype html><html><head><meta charset="utf-8"/>'),
    where: /^accessibility\/$/,
  },
};

for (const [what, { fault, where }] of Object.entries(broken)) {
  test(`a deploy with ${what} leaves the earlier version working until it is whole`, async ({
    page,
    site,
  }) => {
    await keptOffline(page, `${site.url}accessibility/`);
    site.publish('Second version');
    const files = [...site.files(), 'accessibility/'].filter((file) => where.test(file));
    expect(files).toHaveLength(1);
    for (const file of files) site.faults.set(file, fault);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    site.asked.length = 0;
    await page.reload();
    await expect(heading(page)).toHaveText('Accessibility');
    // The new version was looked at, and found broken.
    await expect.poll(() => site.asked).toEqual(expect.arrayContaining(['sw.js', ...files]));
    await page.reload();
    await expect(heading(page)).toHaveText('Accessibility');
    await openSearch(page);
    expect(errors).toEqual([]);

    site.faults.clear();
    await reloadedUntil(page, 'Second version');
  });
}

test('a page that is open is not reloaded, keeps what is typed, and still loads its own scripts', async ({
  page,
  context,
  site,
}) => {
  await keptOffline(page, `${site.url}start/readiness/`);
  const note = page.locator('[data-item-id="r/lead"]').getByRole('textbox').first();
  await page.locator('[data-item-id="r/lead"] summary').first().click();
  await note.pressSequentially('Half a sen');
  await page.evaluate(() => (document.title = 'Not reloaded'));
  site.publish('Second version');

  const other = await context.newPage();
  await other.goto(`${site.url}accessibility/`);
  await reloadedUntil(other, 'Second version');

  await note.pressSequentially('tence');
  await expect(note).toHaveValue('Half a sentence');
  expect(await page.title()).toBe('Not reloaded');
  // Its search window is a script that the server no longer has.
  await openSearch(page);
  await page.reload();
  await page.locator('[data-item-id="r/lead"] summary').first().click();
  await expect(note).toHaveValue('Half a sentence');
});

const copies = async (page: Page): Promise<string[]> =>
  (await cacheNames(page)).filter((name) => name.includes(':build:'));

/** Publishes one version after another, and reads each of them. */
async function readVersions(page: Page, site: OwnSite, versions: readonly string[]): Promise<void> {
  for (const version of versions) {
    site.edit('accessibility/index.html', await heading(page).innerText(), version);
    site.publishAgain();
    await reloadedUntil(page, version);
  }
}

/** What the worker that runs is at, and whether another one waits. */
const workers = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const { active, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
    return `${active?.state ?? 'none'}${waiting ? ', another waits' : ''}`;
  });

/** As with Shift and reload: no worker answers, and none stays for this page. */
async function reloadedPast(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.reload', { ignoreCache: true });
  await page.waitForFunction(() => navigator.serviceWorker.controller === null);
}

test('old copies go once nothing needs them, and workers once no page does', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  await readVersions(page, site, ['Second version', 'Third version', 'Fourth version']);
  expect(await workers(page)).toBe('activated, another waits');
  // The one of the worker that runs, and the last two.
  await expect.poll(() => copies(page)).toHaveLength(3);
  await reloadedPast(page);
  await expect.poll(() => workers(page)).toBe('activated');
  await expect.poll(() => copies(page)).toHaveLength(2);
  await page.reload();
  await expect(heading(page)).toHaveText('Fourth version');
});

test('the copy that a page was opened with stays as long as it is open', async ({ page, context, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  const [first = ''] = await copies(page);
  await readVersions(page, site, ['Second version']);
  const [second = ''] = (await copies(page)).filter((name) => name !== first);
  const open = await context.newPage();
  await open.goto(`${site.url}start/readiness/`);
  await readVersions(page, site, ['Third version', 'Fourth version', 'Fifth version']);
  await expect.poll(() => copies(page)).toHaveLength(4);
  expect(await copies(page)).toEqual(expect.arrayContaining([first, second]));
  await openSearch(open);
  await open.close();
  await page.reload();
  await expect.poll(() => copies(page)).not.toContain(second);
});

test('the copy of a page that no worker answered stays as long as it is open', async ({
  page,
  context,
  site,
}) => {
  await keptOffline(page, `${site.url}accessibility/`);
  const [first] = await copies(page);
  await reloadedPast(page);
  await expect(page.locator('[data-offline]')).toBeVisible();
  // No page is left that would keep the first worker.
  const other = await context.newPage();
  await other.goto(`${site.url}accessibility/`);
  await readVersions(other, site, ['Second version', 'Third version', 'Fourth version']);
  await other.close();
  await expect.poll(() => workers(page)).toBe('activated');
  const left = await copies(page);
  expect(left).toHaveLength(3);
  expect(left).toContain(first);
});

test('nobody gets back to an earlier version once a later one is whole', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  site.publish('Second version');
  await reloadedUntil(page, 'Second version');
  for (const fault of [() => undefined, answers(503, 'text/html', 'Busy')]) {
    site.faults.set('accessibility/', fault);
    await page.reload();
    await expect(heading(page)).toHaveText('Second version');
  }
});

test('a server that goes back to an earlier version takes readers with it, and no further', async ({
  page,
  site,
}) => {
  await keptOffline(page, `${site.url}accessibility/`);
  const goBack = site.remember();
  site.publish('Second version');
  await reloadedUntil(page, 'Second version');
  goBack();
  await reloadedUntil(page, 'Accessibility');
  site.faults.set('accessibility/', answers(503, 'text/html', 'Busy'));
  await page.reload();
  await expect(heading(page)).toHaveText('Accessibility');
  site.faults.clear();
  // Half of the next deploy.
  site.edit('accessibility/index.html', 'Accessibility</h1>', 'Third version</h1>');
  await page.reload();
  await expect(heading(page)).toHaveText('Accessibility');
  site.publishAgain();
  await reloadedUntil(page, 'Third version');
});

test('what has come of a version that is not whole need not come again', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  site.publish('Second version');
  const [lacking = ''] = site.files().filter((file) => /^_astro\/window.*\.js$/.test(file));
  site.faults.set(lacking, page404);
  for (const comes of [true, false]) {
    site.asked.length = 0;
    await page.reload();
    await expect.poll(() => site.asked).toContain(lacking);
    expect(site.asked.includes('champions/')).toBe(comes);
    await expect(page.locator('[data-offline]')).toBeVisible();
  }
  site.faults.clear();
  await reloadedUntil(page, 'Second version');
});

test('a clock that is set back keeps nobody from the next version', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  const [name = ''] = await copies(page);
  await page.evaluate(
    async ([name, address]) => {
      const cache = await caches.open(name);
      const noted = (await (await cache.match(address))?.json()) as { time: number };
      await cache.put(address, Response.json({ ...noted, time: noted.time + 86_400_000 }));
    },
    [name, `${site.base}?complete`] as const,
  );
  site.publish('Second version');
  await reloadedUntil(page, 'Second version');
  await site.close();
  await page.reload();
  await expect(heading(page)).toHaveText('Second version');
});

test('the kill switch removes the worker and its copies, and nothing else', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  await page.evaluate(async () => {
    localStorage.setItem('groundwork:/:kept', 'work');
    await caches.open('another site');
  });
  site.publish('Second version');
  await site.end();
  await reloadedUntil(page, 'Second version');
  await expect.poll(() => registrations(page)).toBe(0);
  await expect.poll(() => cacheNames(page)).toEqual(['another site']);
  expect(await page.evaluate(() => localStorage.getItem('groundwork:/:kept'))).toBe('work');
});

test('the kill switch works while another worker waits', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  site.publish('Second version');
  await reloadedUntil(page, 'Second version');
  site.edit('accessibility/index.html', 'Second version</h1>', 'Last version</h1>');
  await site.end();
  await page.reload();
  await expect(heading(page)).toHaveText('Last version');
  await expect.poll(() => registrations(page)).toBe(0);
  await expect.poll(() => cacheNames(page)).toEqual([]);
});

test('a deploy that leaves everything out for a moment takes nothing from readers', async ({
  page,
  site,
}) => {
  await keptOffline(page, `${site.url}accessibility/`);
  for (const path of ['sw.js', 'accessibility/']) site.faults.set(path, page404);
  for (let visit = 1; visit <= 2; visit++) {
    await page.reload();
    await expect(heading(page)).toHaveText('Accessibility');
  }
  expect(await registrations(page)).toBe(1);
  site.publish('Second version');
  site.faults.clear();
  await reloadedUntil(page, 'Second version');
});

/** Whether it is noted that the site has had no worker. */
const isNoted = (page: Page, base: string): Promise<boolean> =>
  page.evaluate(async (noted) => Boolean(await caches.match(noted)), `${base}?gone`);

test('two short times without a worker are not one long one', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  for (const path of ['sw.js', 'accessibility/']) site.faults.set(path, page404);
  await page.reload();
  await expect.poll(() => isNoted(page, site.base)).toBe(true);
  site.faults.clear();
  await page.reload();
  await expect.poll(() => isNoted(page, site.base)).toBe(false);
});

const others: Record<string, ReturnType<typeof answers>> = {
  'has nothing there': page404,
  'leads elsewhere': (_request, response) => void response.writeHead(301, { Location: '/moved/' }).end(),
  'answers with a page of another site': answers(200, 'text/html', '<!doctype html><h1>Another site</h1>'),
};
for (const [what, fault] of Object.entries(others)) {
  test(`a site that has had no worker for a day and ${what} is shown as it is`, async ({ page, site }) => {
    await keptOffline(page, `${site.url}accessibility/`);
    site.faults.set('sw.js', fault);
    site.faults.set(
      'accessibility/',
      answers(200, 'text/html', '<!doctype html><h1>Another site</h1></html>'),
    );
    await page.reload();
    await expect(heading(page)).toHaveText('Accessibility');
    await expect.poll(() => isNoted(page, site.base)).toBe(true);
    // As if that had been long ago.
    await page.evaluate(async (base) => {
      const notes = await caches.open(`groundwork:${base}:pages`);
      await notes.put(`${base}?gone`, new Response('0'));
    }, site.base);
    await reloadedUntil(page, 'Another site');
    await expect.poll(() => registrations(page)).toBe(0);
    await expect.poll(() => cacheNames(page)).toEqual([]);
  });
}

test('a worker that does not come keeps nobody waiting', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  site.faults.set('accessibility/', answers(503, 'text/html', 'Busy'));
  site.faults.set('sw.js', () => undefined);
  await page.reload();
  await expect(heading(page)).toHaveText('Accessibility');
});

async function limitStorage(page: Page, quotaSize: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

test('storage that is full keeps nobody from the site, nor from its next version', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  await limitStorage(page, 1);
  for (const path of ['champions/', 'no/such/page/', 'accessibility/']) {
    await page.goto(site.url + path);
    await expect(heading(page)).toBeVisible();
  }
  site.publish('Second version');
  await reloadedUntil(page, 'Second version');
});

test('without room for a new version beside the old, readers get it from the server', async ({
  page,
  site,
}) => {
  await keptOffline(page, `${site.url}accessibility/`);
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  // Enough for another worker.
  await limitStorage(page, usage + 400_000);
  site.publish('Second version');
  await reloadedUntil(page, 'Second version');
});
