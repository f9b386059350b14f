// The built site that the tests visit.
import { existsSync } from 'node:fs';
import { BOOK } from '../../src/integrations/book-address.ts';
import { builtPages } from '../../src/integrations/built-page.ts';

export const dist = process.env['GROUNDWORK_DIST'] ?? 'dist';
if (!existsSync(`${dist}/index.html`))
  throw new Error(`There is no built site in ${dist}/ - run npm run build, or npm test -- build browser.`);

// The book repeats all other pages, and has tests of its own.
const pages = [...builtPages(dist)].filter(({ url }) => url !== '/404.html' && url !== BOOK);

/** The addresses of all pages, from the root of the site: `value/payers/`. */
export const addresses: readonly string[] = pages.map(({ url }) => url.slice(1));

/** Those with a tool of the workbook, which comes in its script. */
export const toolAddresses: readonly string[] = pages
  .filter(({ html }) => html.includes('<gw-view'))
  .map(({ url }) => url.slice(1));
