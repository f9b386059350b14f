import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { hasTwin } from '../shared/page-files.ts';

/**
 * The site map: every page for search engines, with the day somebody last read it against its sources, which the page
 * itself tells them too. Pages without such a day have none here, since the day of a build says nothing.
 */
export function siteMap(): AstroIntegration[] {
  let dist = new URL('file:///');
  let start = '';
  const pathIn = (url: string): string => `/${url.slice(start.length)}`;
  const map = sitemap({
    filter: (url) => hasTwin(pathIn(url)),
    serialize: (item) => {
      const html = readFileSync(new URL(`.${pathIn(item.url)}index.html`, dist), 'utf8');
      const lastmod = /"dateModified":"([\d-]+)"/.exec(html)?.[1];
      return lastmod === undefined ? item : { ...item, lastmod };
    },
  });
  const places: AstroIntegration = {
    name: 'groundwork-site-map',
    hooks: {
      'astro:config:done': ({ config }) => {
        dist = config.outDir;
        start = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
      },
    },
  };
  return [places, map];
}
