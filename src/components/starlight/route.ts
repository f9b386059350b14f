import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { neighboursOf, type NavPage } from '../../catalog/navigation.ts';
import { ContentError } from '../../catalog/problem.ts';
import { navigation } from '../../catalog/read.ts';
import { href, pathOf } from '../../shared/href.ts';

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
 * Returns every page its neighbours on the reading path; the sidebar is our own component's work.
 * Throws when a page made from records says something wrong about itself.
 */
export const onRequest = defineRouteMiddleware((context) => {
  const { flaws } = context.locals.starlightRoute.entry.data;
  if (flaws.length > 0)
    throw new ContentError(flaws.map((flaw) => ({ file: context.url.pathname, ...flaw })));
  const { previous, next } = neighboursOf(navigation, pathOf(context.url));
  context.locals.starlightRoute.pagination = { prev: link(previous), next: link(next) };
});
