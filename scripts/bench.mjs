// Measures what a slow machine would feel, as ratios and against one frame; nothing here passes or fails.
// Builds nothing: run npm run build first.
import { chromium } from '@playwright/test';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { browserPath } from './browser-path.mjs';
import { requireNewNode } from './run.mjs';

requireNewNode();
const { serve, withoutWorker } = await import('../src/server/serve.ts');
const SLOWDOWN = 4;
const RUNS = 7;
const FRAME_MS = 1000 / 60;
const executablePath = browserPath();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
});
const { server, url } = await serve({ port: 0, handlers: [withoutWorker] });
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The same words with no style and no script: nothing can be faster. */
function floor(path) {
  const words =
    parse(readFileSync(`dist${path}index.html`, 'utf8')).querySelector('main')?.structuredText ?? '';
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><main><p>${words.replaceAll('<', '&lt;').replaceAll('\n', '<p>')}</main>`;
  return new Promise((resolve) => {
    const plain = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
    plain.listen(0, () => resolve({ plain, address: `http://localhost:${plain.address().port}/` }));
  });
}

async function slowPage(context) {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return page;
}

/** Milliseconds until the largest paint of a first visit. */
async function largestPaint(address) {
  const times = [];
  for (let i = 0; i < RUNS; i++) {
    const context = await browser.newContext();
    const page = await slowPage(context);
    await page.goto(address, { waitUntil: 'load' });
    times.push(
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime)).observe({
              type: 'largest-contentful-paint',
              buffered: true,
            });
          }),
      ),
    );
    await context.close();
  }
  return median(times);
}

/** Milliseconds of script and layout from a changed state to the frame that shows it. */
async function stateChange() {
  const context = await browser.newContext();
  const page = await slowPage(context);
  await page.goto(`${url}tracks/community-building/checklist/`);
  await page.locator('gw-checklist[data-ready]').waitFor();
  const times = [];
  for (let i = 0; i < 30; i++) {
    times.push(
      await page.evaluate((index) => {
        const radios = document.querySelectorAll('gw-checklist input[type=radio]');
        const radio = radios[(index * 5) % radios.length];
        const start = performance.now();
        radio.click();
        document.body.getBoundingClientRect();
        return performance.now() - start;
      }, i),
    );
  }
  await context.close();
  // The fastest quarter tells what the page costs; the median, what other work on this machine adds to it.
  const inOrder = times.sort((a, b) => a - b);
  return { median: median(times), quarter: inOrder[Math.floor(times.length / 4)] ?? NaN };
}

console.log(`CPU slowed ${SLOWDOWN} times, medians of ${RUNS} first visits from this machine\n`);
for (const path of [
  '/',
  '/tracks/community-building/growth/',
  '/tracks/community-building/checklist/',
  '/glossary/',
]) {
  const { plain, address } = await floor(path);
  const [ours, least] = [await largestPaint(url.slice(0, -1) + path), await largestPaint(address)];
  plain.close();
  plain.closeAllConnections();
  console.log(
    `${path.padEnd(42)} largest paint ${ours.toFixed(0)} ms, ${(ours / least).toFixed(2)} times the bare words (${least.toFixed(0)} ms)`,
  );
}
const change = await stateChange();
console.log(
  `\nA state change takes ${change.median.toFixed(1)} ms of script and layout, ${(change.median / FRAME_MS).toFixed(2)} of a frame; the fastest quarter at most ${change.quarter.toFixed(1)} ms`,
);
await browser.close();
server.close();
server.closeAllConnections();
