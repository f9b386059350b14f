/**
 * Part of the script of every page: asks for what follows a reading path only where the page has one to follow, or the
 * reader follows one. It is waited for, so that what a reader pressed before it came is done again after it.
 */
import { isFollowed } from './followed.ts';

if (isFollowed() || document.querySelector('gw-path'))
  // Without a network the links of the page lead on as they stand.
  await import('./define.ts').catch(() => undefined);
