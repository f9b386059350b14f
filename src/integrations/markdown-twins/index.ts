import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { navigationOf } from '../../catalog/navigation.ts';
import { toolFields } from '../../catalog/tool-fields.ts';
import { hasTwin } from '../../shared/page-files.ts';
import { catalogOf } from '../build-catalog.ts';
import { builtPages } from '../built-page.ts';
import { tagsIn } from '../tags.ts';
import { llmsFull, llmsIndex, type Twin } from './llms.ts';
import { markdownOf } from './markdown.ts';

/** What the head of a page says of it. */
function said(html: string): { title: string; description: string } {
  let title = '';
  for (const { attributes } of tagsIn(html)) {
    if (attributes.get('property') === 'og:title') title = attributes.get('content') ?? '';
    if (attributes.get('name') === 'description')
      return { title, description: attributes.get('content') ?? '' };
  }
  return { title, description: '' };
}

/** A page as Markdown: its text, the fields of a tool, and where it comes from. */
function twinOf(url: string, html: string, address: string): Twin {
  const fields = toolFields(url).map((line) => `- ${line}`);
  const parts = [
    markdownOf(html, address).trimEnd(),
    ...(fields.length === 0 ? [] : ['## Fields', fields.join('\n')]),
    `This page: <${address}>. Groundwork, text and data under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).`,
  ];
  return { url, ...said(html), markdown: `${parts.join('\n\n')}\n` };
}

/** Writes every page a second time as Markdown, `index.md` beside it, and `llms.txt` and `llms-full.txt`. */
export function markdownTwins(): AstroIntegration {
  let root = '.';
  let base = '/';
  let site = '';
  return {
    name: 'groundwork-markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.replace(/\/?$/, '');
        site = config.site ?? '';
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const whole = (url: string): string => new URL(base + url, site).href;
        const twins = new Map<string, Twin>();
        for (const { url, html } of builtPages(dist)) {
          if (!hasTwin(url)) continue;
          const twin = twinOf(url, html, whole(url));
          twins.set(url, twin);
          writeFileSync(join(dist, url, 'index.md'), twin.markdown);
        }
        const sections = navigationOf(catalogOf(root));
        writeFileSync(join(dist, 'llms.txt'), llmsIndex(sections, twins, whole));
        writeFileSync(join(dist, 'llms-full.txt'), llmsFull(sections, twins));
      },
    },
  };
}
