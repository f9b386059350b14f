import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtPages } from './built-page.ts';

/** The page with its title on the root, the only element that the margins of paper read. Throws where it has none. */
export function withRunningTitle(html: string, file: string): string {
  const title = /<title>([^<]+)<\/title>/.exec(html)?.[1];
  if (title === undefined) throw new Error(`${file} has no title.`);
  return html.replace('<html', `<html data-title="${title.replaceAll('"', '&quot;')}"`);
}

/** Gives every page the title that src/styles/print.css repeats on each sheet. */
export function runningTitle(): AstroIntegration {
  return {
    name: 'groundwork-running-title',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const { file, html } of builtPages(dist))
          writeFileSync(join(dist, file), withRunningTitle(html, file));
      },
    },
  };
}
