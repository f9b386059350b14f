// What a key costs in the search window: tasks of the page that take longer than 50 ms, which readers notice.

const SLOWDOWN = 6;
/** One as readers type it, and one whose words are all misspelled: each of them is compared with all words of the site. */
const QUESTIONS = ['who pays for the connectathon', 'governanse of implmentation trialz'];
/** Longer than the window waits after a key before it answers. */
const PAUSE_MS = 600;

/** For each key of some questions, typed with pauses on a CPU slowed six times: the long tasks in milliseconds. */
export async function searchKeys(browser, url) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
  await tab.goto(url);
  await tab.keyboard.press('Control+k');
  const field = tab.locator('dialog input[type="search"]');
  await field.fill('ballot');
  await tab.locator('dialog ol > li').first().waitFor();
  await field.fill('');
  const client = await context.newCDPSession(tab);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await tab.waitForTimeout(PAUSE_MS);
  const keys = [];
  for (const question of QUESTIONS) {
    await field.fill('');
    await tab.waitForTimeout(PAUSE_MS);
    for (const key of question) {
      await tab.evaluate(() => (window.longTasks = []));
      await tab.keyboard.type(key);
      await tab.waitForTimeout(PAUSE_MS);
      keys.push(await tab.evaluate(() => window.longTasks));
    }
  }
  await context.close();
  return keys;
}
