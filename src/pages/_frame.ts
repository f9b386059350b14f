import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { crumbsOf } from '../catalog/breadcrumb.ts';
import { neighboursOf, sectionOf, type NavPage, type NavSection } from '../catalog/navigation.ts';
import { ContentError } from '../catalog/problem.ts';
import { catalog, navigation } from '../catalog/read.ts';
import type { Catalog, Citable } from '../catalog/catalog.ts';
import { citedBy, lessonsFor, type Lesson } from '../catalog/citations.ts';
import type { Site } from '../schemas/site.ts';
import { href, pathOf } from '../shared/href.ts';
import { withRecords } from './_contents.ts';
import { headOf } from './_head.ts';

/** Values for the frame of a page, besides Starlight's own. */
export interface Frame {
  /** Path of the page without the base. */
  readonly path: string;
  readonly navigation: readonly NavSection[];
  /** The section the page belongs to. */
  readonly section: NavSection | undefined;
  /** The pages above it. */
  readonly crumbs: readonly NavPage[];
  /** Reading time in minutes, for pages of prose. */
  readonly minutes: number | undefined;
  readonly sources: readonly Citable[];
  /** Lessons of case studies that belong to this page. */
  readonly lessons: readonly Lesson[];
  /** For the citations of the lessons. */
  readonly citables: Catalog['citables'];
  readonly site: Site;
}

declare global {
  // Astro declares this namespace for the values that middleware hands to components.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace App {
    interface Locals {
      frame: Frame;
      /** Whether the page takes the whole width; set by components/Page.astro. */
      wide?: boolean;
      /** What stands under the header of the page, as HTML; set by components/Page.astro. */
      bar?: string;
    }
  }
}

const link = (page: NavPage | undefined) =>
  page && {
    type: 'link' as const,
    label: page.label,
    href: href(page.url),
    isCurrent: false,
    badge: undefined,
    attrs: {},
  };

/**
 * Passes its values to the frame of every page, and sets the page's neighbours in reading order.
 * @throws ContentError when a page made from records has wrong frontmatter
 */
export const onRequest = defineRouteMiddleware(({ locals, url, site }) => {
  const { flaws, sources = [], title, description, reviewed } = locals.starlightRoute.entry.data;
  if (flaws.length > 0) throw new ContentError(flaws.map((flaw) => ({ file: url.pathname, ...flaw })));
  const path = pathOf(url);
  const crumbs = crumbsOf(navigation, path);
  const described = { path, title, description, reviewed, crumbs };
  locals.starlightRoute.head = headOf(locals.starlightRoute.head, described, site ?? url);
  const { toc } = locals.starlightRoute;
  if (toc) toc.items = withRecords(toc.items, path);
  const { previous, next } = neighboursOf(navigation, path);
  locals.starlightRoute.pagination = { prev: link(previous), next: link(next) };
  locals.frame = {
    path,
    navigation,
    section: sectionOf(navigation, path),
    crumbs,
    minutes: catalog.minutes.get(path),
    sources: citedBy(catalog, sources),
    lessons: lessonsFor(catalog, path),
    citables: catalog.citables,
    site: catalog.site,
  };
});
