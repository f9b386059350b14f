import { base, button, make } from './dom.ts';

/** Where else to look for an answer; the value finder takes the question along. */
export function placesToLook(query: string): HTMLParagraphElement {
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
}

/** Shown before anything is searched for. */
export const startMessage = (): HTMLElement[] => [
  make('p', {}, 'Ask in your own words, or type a name.'),
  placesToLook(''),
];

/** Shown when `what` could not be loaded or queried. */
export function failureMessage(what: string, retry: () => void): HTMLElement[] {
  const words = import.meta.env.DEV
    ? 'Search works in the built site: run npm run build, then npm run preview.'
    : `${what} did not load. Check your connection and try again.`;
  return [make('p', {}, words), button('strong', 'Try again', retry), placesToLook('')];
}
