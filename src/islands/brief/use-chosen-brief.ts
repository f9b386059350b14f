import { useLayoutEffect, useState } from 'preact/hooks';
import type { Brief } from '../../workbook/tools/briefs/index.ts';
import { library } from '../page/page-library.ts';

const LATEST = 20;

/**
 * The current brief: the chosen one, else the one in the address, else the one shown last.
 * Its id is kept in the address, so that a reload and a bookmark lead to the same brief.
 */
export function useChosenBrief(briefs: readonly Brief[]) {
  const [chosen, choose] = useState(() => new URLSearchParams(location.search).get('brief') ?? '');
  // Several are remembered, since the last one may be removed or belong to another initiative.
  const [latest] = useState(readLatest);
  const brief =
    [chosen, ...latest].flatMap((id) => briefs.find((one) => one.id === id) ?? [])[0] ?? briefs[0];
  const shown = brief?.id;
  // In a layout effect, so that what is shown is already stored when the next page loads.
  useLayoutEffect(() => {
    if (shown !== undefined) remember(shown);
    const search = shown === undefined ? '' : `?${new URLSearchParams({ brief: shown }).toString()}`;
    if (search !== location.search)
      history.replaceState(history.state, '', location.pathname + search + location.hash);
  }, [shown]);
  return { brief, choose };
}

const key = library.storage.keys.setting('briefs');

/** Ids of recently shown briefs, the latest first. */
function readLatest(): string[] {
  return (library.storage.read(key) ?? '').split(' ');
}

function remember(id: string): void {
  const others = readLatest().filter((one) => one !== id && one !== '');
  library.storage.write(key, [id, ...others].slice(0, LATEST).join(' '));
}
