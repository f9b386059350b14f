import { oncePer } from '../shared/once-per.ts';
import { TOOLS_WITH_PAGE } from '../workbook/tools/registry.ts';
import type { Catalog } from './catalog.ts';

/** A link in the navigation. */
export interface NavPage {
  readonly label: string;
  readonly url: string;
}

/** A top-level entry with the pages that belong to it, its own page first. */
export interface NavSection extends NavPage {
  /** The heading above it in the sidebar. */
  readonly group: 'Playbook' | 'Find and decide' | 'Work' | 'Look up';
  /** For a track: its number. */
  readonly track?: number;
  readonly pages: readonly NavPage[];
}

const last = (url: string): string => url.split('/').at(-2) ?? '';

/** Pages made by the build alone, by the page of the guide that they stand with. */
const pagesBeside: Readonly<Record<string, readonly NavPage[]>> = {
  '/about/': [{ label: 'The whole playbook', url: '/book/' }],
  '/contribute/': [{ label: 'Licenses of packages', url: '/licenses/' }],
};

/** The sections of the site, in reading order; every page of the site belongs to exactly one. */
export function navigationOf(catalog: Catalog): NavSection[] {
  const guide = (prefix: string, deeper = false): NavPage[] =>
    catalog.pages
      .filter(
        ({ url }) => url.startsWith(prefix) && (deeper || url.slice(prefix.length).split('/').length <= 2),
      )
      .map(({ label, url }) => ({ label: url === prefix ? 'Overview' : label, url }))
      .sort((a, b) => Number(b.url === prefix) - Number(a.url === prefix));
  const lists = (track?: string): NavPage[] =>
    catalog.checklists
      .filter((list) => list.track === track)
      .map(({ title, url }) => ({ label: track === undefined ? title : 'Checklist', url }));

  const trackSections = catalog.tracks.map((track) => ({
    group: 'Playbook' as const,
    label: track.title,
    url: track.url,
    track: track.number,
    pages: [{ label: 'Overview', url: track.url }, ...guide(track.url), ...lists(track.id)],
  }));
  const start = guide('/start/');
  const cases = guide('/case-studies/');
  return [
    {
      group: 'Playbook' as const,
      label: 'Before you start',
      url: '/start/',
      pages: [...start.slice(0, 1), ...lists(), ...start.slice(1)],
    },
    {
      group: 'Playbook' as const,
      label: 'The five tracks',
      url: '/tracks/',
      pages: guide('/tracks/').filter(({ url }) => url === '/tracks/'),
    },
    ...trackSections,
    {
      group: 'Playbook' as const,
      label: 'Case studies',
      url: '/case-studies/',
      pages: [
        ...cases.slice(0, 1),
        ...catalog.caseStudies.map(({ title, url }) => ({ label: title, url })),
        ...cases.slice(1),
      ],
    },
    {
      group: 'Playbook' as const,
      label: 'A worked example',
      url: '/example/',
      pages: guide('/example/'),
    },
    {
      group: 'Find and decide' as const,
      label: 'Champions',
      url: '/champions/',
      pages: guide('/champions/'),
    },
    {
      group: 'Find and decide' as const,
      label: 'Governance',
      url: '/governance/',
      pages: [
        ...guide('/governance/'),
        ...catalog.governanceBodies.map(({ title, url }) => ({ label: title, url })),
      ],
    },
    {
      group: 'Find and decide' as const,
      label: 'Value',
      url: '/value/',
      pages: [...guide('/value/'), ...catalog.valuePairs.map(({ title, url }) => ({ label: title, url }))],
    },
    {
      group: 'Find and decide' as const,
      label: 'Specialties',
      url: '/specialties/',
      pages: [{ label: 'Overview', url: '/specialties/' }],
    },
    {
      group: 'Work' as const,
      label: 'Workbook',
      url: '/workbook/',
      pages: [
        { label: 'Overview', url: '/workbook/' },
        ...TOOLS_WITH_PAGE.map(({ title, url }) => ({ label: title, url })),
        { label: 'Board summary', url: '/workbook/summary/' },
        { label: 'Meeting agenda', url: '/workbook/agenda/' },
        { label: 'Files', url: '/workbook/files/' },
      ],
    },
    {
      group: 'Look up' as const,
      label: 'Glossary',
      url: '/glossary/',
      pages: [{ label: 'Overview', url: '/glossary/' }],
    },
    {
      group: 'Look up' as const,
      label: 'Resources',
      url: '/resources/',
      pages: [{ label: 'Overview', url: '/resources/' }],
    },
    {
      group: 'Look up' as const,
      label: 'Sources',
      url: '/sources/',
      pages: [
        { label: 'Overview', url: '/sources/' },
        ...guide('/sources/').filter(({ url }) => last(url) !== 'sources'),
      ],
    },
    {
      group: 'Look up' as const,
      label: 'What changed',
      url: '/changes/',
      pages: [{ label: 'Overview', url: '/changes/' }],
    },
    {
      group: 'Look up' as const,
      label: 'Open data',
      url: '/data/',
      pages: [{ label: 'Overview', url: '/data/' }],
    },
    ...['/about/', '/privacy/', '/accessibility/', '/contribute/'].flatMap((url) => {
      const others = pagesBeside[url] ?? [];
      const pages = [...guide(url, true), ...others];
      const [first] = catalog.pages.filter((page) => page.url === url);
      return first ? [{ group: 'Look up' as const, label: first.label, url, pages }] : [];
    }),
  ].filter(({ pages }) => pages.length > 0);
}

const longestFirst = oncePer((sections: readonly NavSection[]) =>
  sections.toSorted((a, b) => b.url.length - a.url.length),
);
/** The first section that lists an address. */
const listing = oncePer(
  (sections: readonly NavSection[]) =>
    new Map(
      sections.flatMap((section) => section.pages.map(({ url }) => [url, section] as const)).toReversed(),
    ),
);

/** The section an address belongs to: the one with the longest matching prefix, or that lists it. */
export function sectionOf(sections: readonly NavSection[], url: string): NavSection | undefined {
  return longestFirst(sections).find((section) => url.startsWith(section.url)) ?? listing(sections).get(url);
}

/** All pages in the order for reading the whole site: Track 1 is followed by the sections it leads to. */
export function readingOrder(sections: readonly NavSection[]): NavPage[] {
  const rank = ({ group, track = 0, url }: NavSection): number =>
    group === 'Find and decide'
      ? 1
      : group === 'Playbook' && url !== '/case-studies/' && url !== '/example/'
        ? track
        : 6;
  return [...sections]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((section) =>
      section.pages.map((page) =>
        page.url === section.url ? { label: section.label, url: page.url } : page,
      ),
    );
}

const wholeOrder = oncePer(readingOrder);

/** The position of each address in a list of pages. */
export const positionsIn = oncePer(
  (pages: readonly NavPage[]) => new Map(pages.map(({ url }, at) => [url, at] as const).toReversed()),
);

/** The pages before and after an address in reading order. */
export function neighboursOf(
  sections: readonly NavSection[],
  url: string,
): { previous: NavPage | undefined; next: NavPage | undefined } {
  const order = wholeOrder(sections);
  const at = positionsIn(order).get(url);
  return at === undefined
    ? { previous: undefined, next: undefined }
    : { previous: order[at - 1], next: order[at + 1] };
}
