import { existsSync } from 'node:fs';

const places = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Where a Firefox is, or nothing; `FIREFOX_PATH` comes first. */
export const firefoxPath = () => places.find((path) => path && existsSync(path));
