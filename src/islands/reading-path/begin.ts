/**
 * Part of the script of every page: asks for what follows a reading path only where the page has one to follow, or the
 * reader follows one.
 */
import { isFollowed } from './followed.ts';

/**
 * Waited for before what a reader pressed meanwhile is done again. A value and no `await` of the module, after which
 * the bundler would part every script of the site in two.
 */
export const ready: Promise<unknown> =
  isFollowed() || document.querySelector('gw-path')
    ? // Without a network the links of the page lead on as they stand.
      import('./define.ts').catch(() => undefined)
    : Promise.resolve();
