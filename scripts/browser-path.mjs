import { existsSync } from 'node:fs';

/** Debian's Chromium without the windows around the page, which takes half the time for the same page. */
export const SHELL = '/usr/bin/chromium-headless-shell';

const places = [
  process.env.CHROME_PATH,
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where a Chromium or Chrome is, or nothing; `CHROME_PATH` comes first. */
export const browserPath = () => places.find((path) => path && existsSync(path));
