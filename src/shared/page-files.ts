/** Pages that are not for search engines, chats or programs: the book says again what the others say. */
const apart = (url: string): boolean => url === '/book/' || url.startsWith('/404');

/**
 * The address of the picture that chats and social networks show beside a link to a page, from the root without the
 * base path: `/cards/value/patients.png` for `/value/patients/`. Undefined for pages nobody shares.
 */
export const cardAddress = (url: string): string | undefined =>
  apart(url) ? undefined : `/cards${url === '/' ? '/home/' : url}`.replace(/\/$/, '.png');

/** Whether a page stands beside itself as Markdown, in `index.md`. */
export const hasTwin = (url: string): boolean => !apart(url);
