import { base, button, make } from './dom.ts';
import { adviceMessage } from './messages.ts';

const placesToLook = (query: string): HTMLParagraphElement => {
  const words = query === '' ? '' : `?q=${encodeURIComponent(query)}`;
  return make(
    'p',
    {},
    'Or look in ',
    make('a', { href: `${base}tracks/` }, 'the five tracks'),
    ', in the ',
    make('a', { href: `${base}glossary/` }, 'glossary'),
    ', or in the ',
    make('a', { href: `${base}value/${words}` }, 'value finder'),
    ', which knows what each group gains and gives.',
  );
};

/** Shown before anything is searched for. */
export const startMessage = (): HTMLElement[] => [
  make('p', {}, 'Ask in your own words, or choose a filter to list everything of one kind.'),
  placesToLook(''),
];

/**
 * Shown when nothing was found: the query, what filters hide, words that look like it, where to look instead.
 * @param near words of the site that may have been meant
 */
export function nothingMessage(
  query: string,
  unfiltered: number,
  near: readonly string[],
  ask: (question: string) => void,
  removeFilters?: () => void,
): HTMLElement[] {
  const label = unfiltered > 0 ? `Remove filters (${unfiltered} without them)` : 'Remove filters';
  const words = near.map((word) => button('plain', word, () => ask(word)));
  return [
    ...(removeFilters ? [button('strong', label, removeFilters)] : []),
    ...(words.length > 0 ? [make('p', { class: 'near' }, 'Did you mean one of these?', ...words)] : []),
    ...(query === '' ? [] : [make('p', {}, adviceMessage(query))]),
    placesToLook(query),
  ];
}

/** Shown when something could not be loaded or queried. */
export function failureMessage(retry: () => void): HTMLElement[] {
  const words = import.meta.env.DEV
    ? 'Search works in the built site: run npm run build, then npm run preview.'
    : 'Search did not load. Check your connection and try again.';
  return [make('p', {}, words), button('strong', 'Try again', retry), placesToLook('')];
}
