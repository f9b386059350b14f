/**
 * Returns what every key and cache name of the site at `base` (`/`, or `/x/` for a sub-path) begins with. Storage
 * belongs to the whole origin, so the base is part of the prefix: two Groundwork sites on one origin never touch each
 * other's. Colons in the base are encoded, or `/` could be the beginning of another site's keys.
 */
export function storagePrefix(base = '/'): string {
  const path = `/${base}/`.replace(/\/+/g, '/').replaceAll(':', '%3A');
  return `groundwork:${path}:`;
}

/** The key of one setting of a view, such as a filter, at the site at `base`. */
export const settingKey = (base: string, name: string): string => `${storagePrefix(base)}setting:${name}`;

/** The id under which a browser's reader is the author of what they enter in an initiative. */
export const authorKey = (base: string, initiative: string): string =>
  `${storagePrefix(base)}author:${initiative}`;

/** The reading path that a reader follows at the site at `base`, with the pages marked as read. */
export const pathKey = (base: string): string => settingKey(base, 'reading-path');

/** What a reader asked the search of the site at `base` last, the latest first. */
export const questionsKey = (base: string): string => settingKey(base, 'recent-questions');

/** Settings that hold for every Groundwork site of an origin: how its pages look, and whether `/` opens the search. */
export const themeKey = 'groundwork:theme';
export const slashKey = 'groundwork:search-slash';

/** Written to see whether anything at all can be saved, and removed at once. */
export const trialKey = 'groundwork:trial';
