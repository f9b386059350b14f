// What happens to readers when another version is published, whole or broken.
import { expect } from '@playwright/test';
import { heading, keptOffline, openSearch, registrations, reloadedUntil, test } from './reader.ts';
import { answers, missing } from './site.ts';

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
  'a missing script': { fault: missing, where: /^_astro\/FirstAct.*\.js$/ },
  'a script that the server fails to send': {
    fault: answers(500, 'text/plain', 'Internal error'),
    where: /^_astro\/FirstAct.*\.js$/,
  },
  'a web page in place of a script': {
    fault: answers(200, 'text/html', '<!doctype html><title>Welcome</title></html>'),
    where: /^_astro\/FirstAct.*\.js$/,
  },
  'a script under the wrong type': {
    fault: answers(200, 'text/plain', 'export {}'),
    where: /^_astro\/FirstAct.*\.js$/,
  },
  'a script that is cut off': {
    fault: answers(200, 'text/javascript', 'const x ='),
    where: /^_astro\/window.*\.js$/,
  },
  'the page itself failing': { fault: answers(503, 'text/html', 'Busy'), where: /^accessibility\/$/ },
  'the page itself missing': { fault: missing, where: /^accessibility\/$/ },
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
  const note = page.locator('[data-item-id="r/lead"]').getByLabel('Note', { exact: true });
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

test('a deploy that leaves everything out for a moment takes nothing from readers', async ({
  page,
  site,
}) => {
  await keptOffline(page, `${site.url}accessibility/`);
  for (const path of ['sw.js', 'accessibility/']) site.faults.set(path, missing);
  for (let visit = 1; visit <= 2; visit++) {
    await page.reload();
    await expect(heading(page)).toHaveText('Accessibility');
  }
  expect(await registrations(page)).toBe(1);
  site.publish('Second version');
  site.faults.clear();
  await reloadedUntil(page, 'Second version');
});

test('a worker that does not come keeps nobody waiting', async ({ page, site }) => {
  await keptOffline(page, `${site.url}accessibility/`);
  site.faults.set('accessibility/', answers(503, 'text/html', 'Busy'));
  site.faults.set('sw.js', () => undefined);
  await page.reload();
  await expect(heading(page)).toHaveText('Accessibility');
});
