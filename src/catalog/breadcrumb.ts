import { sectionOf, type NavPage, type NavSection } from './navigation.ts';

const home: NavPage = { label: 'Home', url: '/' };

/** The pages above a page, from the first page of the site down; none for the first page itself. */
export function crumbsOf(sections: readonly NavSection[], url: string): NavPage[] {
  if (url === home.url) return [];
  const section = sectionOf(sections, url);
  const tracks = sections.filter((one) => section?.track !== undefined && one.url === '/tracks/');
  return [home, ...tracks, ...(section ? [section] : [])]
    .filter((page) => page.url !== url)
    .map(({ label, url: address }) => ({ label, url: address }));
}
