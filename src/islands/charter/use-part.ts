import { useEffect, useRef, useState } from 'preact/hooks';
import { focusLater } from '../ui/focus.ts';
import { anchorOf } from './words.ts';

/** The id of the heading of a part, which gets the focus when the part is chosen. */
export const headingOf = (id: string): string => `${anchorOf(id)}-title`;

const namedIn = (ids: readonly string[]): string | undefined =>
  ids.find((id) => `#${anchorOf(id)}` === location.hash);

/**
 * The part that is shown: the one that the address names, so that links, bookmarks and the browser's way back lead to
 * it; the way back to an address without a name leads to the part that it began with.
 * @param ids all parts, in order
 * @param first the part to begin with when the address names none
 */
export function usePart(ids: readonly string[], first: string): string {
  const [shown, show] = useState(() => namedIn(ids) ?? first);
  const latest = useRef({ ids, first });
  latest.current = { ids, first };
  useEffect(() => {
    const follow = (): void => {
      const { ids: all, first: begin } = latest.current;
      const id = namedIn(all) ?? (location.hash === '' ? begin : undefined);
      if (id === undefined) return;
      show(id);
      focusLater(headingOf(id));
    };
    // The browser looked for the part before it was there.
    if (location.hash !== '') follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return ids.includes(shown) ? shown : first;
}
