import { base, button, make } from './dom.ts';
import { adviceMessage } from './messages.ts';

const placesToLook = (): HTMLParagraphElement =>
  make(
    'p',
    {},
    'Or look in ',
    make('a', { href: `${base}tracks/` }, 'the five tracks'),
    ' or the ',
    make('a', { href: `${base}glossary/` }, 'glossary'),
    '.',
  );

/** Shown before anything is searched for. */
export const startMessage = (): HTMLElement[] => [
  make('p', {}, 'Type what you look for, or choose a filter to list everything of one kind.'),
  placesToLook(),
];

/** Shown when nothing was found: the query, what filters hide, what to try, where to look instead. */
export function nothingMessage(query: string, unfiltered: number, removeFilters?: () => void): HTMLElement[] {
  const label = unfiltered > 0 ? `Remove filters (${unfiltered} without them)` : 'Remove filters';
  return [
    ...(removeFilters ? [button('strong', label, removeFilters)] : []),
    ...(query === '' ? [] : [make('p', {}, adviceMessage(query))]),
    placesToLook(),
  ];
}

/** Shown when Pagefind could not be loaded or queried. */
export function failureMessage(retry: () => void): HTMLElement[] {
  const words = import.meta.env.DEV
    ? 'Search works in the built site: run npm run build, then npm run preview.'
    : 'Search did not load. Check your connection and try again.';
  return [make('p', {}, words), button('strong', 'Try again', retry), placesToLook()];
}
