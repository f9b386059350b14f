// First visits in a browser: what comes over the network, when something is painted, and what a first search costs.

/** A phone on a slow network, as Lighthouse measures: 150 ms, 1.6 Mbit/s down, a CPU slowed four times. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };
const SLOWDOWN = 4;
/** After so long without an act of the reader, a page has loaded all that it loads by itself. */
const SETTLED_MS = 3000;

/** A fresh visitor; `loaded` resolves with the responses so far and their bytes, headers included. */
async function visitor(browser) {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    serviceWorkers: 'block',
  });
  const sizes = [];
  // Playwright also hears of what workers fetch.
  context.on('requestfinished', (request) => sizes.push(request.sizes()));
  const loaded = async () => {
    const all = await Promise.all(sizes);
    const bytes = all.reduce(
      (sum, { responseBodySize, responseHeadersSize }) => sum + responseBodySize + responseHeadersSize,
      0,
    );
    return { requests: all.length, bytes };
  };
  return { context, tab: await context.newPage(), loaded };
}

/** The milliseconds by which tasks of the page were longer than 50 ms, and so would have kept a reader's act waiting. */
const blockedIn = (tab) =>
  tab.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, { duration }) => sum + duration - 50, 0)),
        ).observe({ type: 'longtask', buffered: true });
        // Where there was no such task, nothing is reported.
        setTimeout(resolve, 200, 0);
      }),
  );

/** Bytes and requests of a first visit, the milliseconds until its first and its largest paint, and those it was blocked. */
export async function firstVisit(browser, address) {
  const { context, tab, loaded } = await visitor(browser);
  const client = await context.newCDPSession(tab);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', SLOW);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await tab.goto(address, { waitUntil: 'load' });
  await tab.waitForTimeout(SETTLED_MS);
  const paints = await tab.evaluate(
    () =>
      new Promise((resolve) => {
        const [first] = performance.getEntriesByName('first-contentful-paint');
        new PerformanceObserver((list) =>
          resolve({ first: first?.startTime, largest: list.getEntries().at(-1)?.startTime }),
        ).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  const blocked = await blockedIn(tab);
  const load = await loaded();
  await context.close();
  return { ...load, ...paints, blocked };
}

/** How each site is asked: what opens its search, where one types, and what a result is. */
export const searches = {
  ours: {
    open: (tab) => tab.keyboard.press('Control+k'),
    field: 'dialog input[type="search"]',
    result: 'dialog ol > li a',
  },
  starlight: {
    open: (tab) => tab.locator('button[data-open-modal]').click(),
    field: 'dialog input',
    result: 'dialog .pagefind-ui__result-link',
  },
  eleventy: {
    open: async () => {},
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  },
};

/** The bytes from the opening of the search to its first result, after the page itself has come. */
export async function firstResult(browser, address, { open, field, result }, words) {
  const { context, tab, loaded } = await visitor(browser);
  await tab.goto(address, { waitUntil: 'load' });
  await tab.waitForTimeout(SETTLED_MS);
  const before = await loaded();
  await open(tab);
  await tab.locator(field).fill(words);
  await tab.locator(result).first().waitFor();
  const after = await loaded();
  await context.close();
  return after.bytes - before.bytes;
}
