import { oncePer } from '../shared/once-per.ts';
import { positionsIn, type NavPage, type NavSection } from './navigation.ts';

/** How many pages before and after the current one are shown. */
const EACH_WAY = 12;

const pagesUnder = oncePer(({ pages, url: own }: NavSection) => pages.filter(({ url }) => url !== own));

/**
 * The pages of the current section that the sidebar lists: all on the section's own page, elsewhere those around the
 * current page, so that a page weighs the same however many pages its section has.
 */
export function sidebarPages(section: NavSection, path: string): readonly NavPage[] {
  const pages = pagesUnder(section);
  const most = 2 * EACH_WAY + 1;
  if (pages.length <= most || path === section.url) return pages;
  const at = positionsIn(pages).get(path) ?? 0;
  const start = Math.min(Math.max(0, at - EACH_WAY), pages.length - most);
  return pages.slice(start, start + most);
}
