import { button, make } from './dom.ts';
import { placesToLook } from './empty-states.ts';
import { adviceMessage } from './messages.ts';

/** The filters that are on, and how many results there are without them. */
interface Filtered {
  readonly unfiltered: number;
  readonly clear: () => void;
}

/**
 * Shown when nothing was found: what filters hide, words that look like those asked, what to try, where to look.
 * @param near words of the site that may have been meant
 */
export function nothingFound(
  query: string,
  near: readonly string[],
  ask: (question: string) => void,
  filtered?: Filtered,
): HTMLElement[] {
  const { unfiltered = 0, clear } = filtered ?? {};
  const label = unfiltered > 0 ? `Remove filters (${unfiltered} without them)` : 'Remove filters';
  const words = near.map((word) => button('plain', word, () => ask(word)));
  return [
    ...(clear ? [button('strong', label, clear)] : []),
    ...(words.length > 0 ? [make('p', { class: 'near' }, 'Did you mean one of these?', ...words)] : []),
    ...(query === '' ? [] : [make('p', {}, adviceMessage(query))]),
    placesToLook(query),
  ];
}
