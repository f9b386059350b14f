import { library } from '../page/page-library.ts';

const LATEST = 20;

const key = library.storage.keys.setting('briefs');

/** Ids of recently shown briefs, the latest first: several, since the last one may be removed or belong elsewhere. */
export function readLatest(): string[] {
  return (library.storage.read(key) ?? '').split(' ');
}

/** Notes that a brief is the one being worked on. */
export function remember(id: string): void {
  const others = readLatest().filter((one) => one !== id && one !== '');
  library.storage.write(key, [id, ...others].slice(0, LATEST).join(' '));
}
