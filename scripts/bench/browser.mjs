// The browser that measures, and sites served to it as a host would.
import { chromium } from '@playwright/test';
import { serve, withoutWorker } from '../../src/server/serve.ts';
import { browserPath } from '../browser-path.mjs';

/** Chromium, closed after `work`. */
export async function inBrowser(work) {
  const executablePath = browserPath();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Serves a built site while `work` runs. */
export async function served(folder, work) {
  const { server, url } = await serve({ folder, port: 0, handlers: [withoutWorker] });
  try {
    return await work(url);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
