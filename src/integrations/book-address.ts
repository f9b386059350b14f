/** The page that src/pages/book.astro makes, and book.ts fills. */
export const BOOK = '/book/';
