/**
 * The address of the picture that chats and social networks show beside a link to a page, from the root without the
 * base path: `/cards/value/patients.png` for `/value/patients/`. Undefined for pages nobody shares: the book, which is
 * in no search engine, and the page that says an address leads nowhere.
 */
export function cardAddress(url: string): string | undefined {
  if (url === '/book/' || url.startsWith('/404')) return undefined;
  return `/cards${url === '/' ? '/home/' : url}`.replace(/\/$/, '.png');
}
