import { button, make } from './dom.ts';
import { placesToLook } from './empty-states.ts';
import { adviceMessage } from './messages.ts';

/** The filters that are on, and how many results there are without them. */
interface Filtered {
  readonly unfiltered: number;
  readonly clear: () => void;
}

/** Words of the site that look like those asked, to be asked instead. */
export function wordsToAsk(near: readonly string[], ask: (question: string) => void): HTMLElement[] {
  const words = near.map((word) => button('plain', word, () => ask(word)));
  return words.length > 0 ? [make('p', { class: 'near' }, 'Did you mean one of these?', ...words)] : [];
}

/** Shown when nothing was found: what filters hide, what to try, where to look. */
export function nothingFound(query: string, filtered?: Filtered): HTMLElement[] {
  const { unfiltered = 0, clear } = filtered ?? {};
  const label = unfiltered > 0 ? `Remove filters (${unfiltered} without them)` : 'Remove filters';
  return [
    ...(clear ? [button('strong', label, clear)] : []),
    make('p', {}, adviceMessage(query)),
    placesToLook(query),
  ];
}
