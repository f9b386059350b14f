import { useLayoutEffect, useState } from 'preact/hooks';
import type { Brief } from '../../workbook/tools/briefs/index.ts';
import { readLatest, remember } from './latest-briefs.ts';

/**
 * The current brief: the chosen one, else the one in the address, else the one shown last.
 * Its id is kept in the address, so that a reload and a bookmark lead to the same brief.
 */
export function useChosenBrief(briefs: readonly Brief[]) {
  const [chosen, choose] = useState(() => new URLSearchParams(location.search).get('brief') ?? '');
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
