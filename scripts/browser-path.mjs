import { existsSync } from 'node:fs';

const places = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where a Chromium or Chrome is, or nothing; `CHROME_PATH` comes first. */
export const browserPath = () => places.find((path) => path && existsSync(path));

const SHELL = '/usr/bin/chromium-headless-shell';

/**
 * Where Debian's Chromium without the windows around a page is, or nothing. It takes half the time for the same page,
 * but keeps none alive for the way back.
 */
export const shellPath = () => (!process.env.CHROME_PATH && existsSync(SHELL) ? SHELL : undefined);
