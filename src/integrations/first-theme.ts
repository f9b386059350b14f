import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtPages } from './built-page.ts';

/** The page in the light theme; Starlight writes the dark one. Throws where it does not stand. */
export function withLightTheme(html: string, file: string): string {
  const light = html.replace(/^(<!DOCTYPE html><html\b[^>]*) data-theme="dark"/i, '$1 data-theme="light"');
  if (light === html) throw new Error(`${file} does not begin with the dark theme.`);
  return light;
}

/**
 * Without scripts, pages keep the theme that they are written in: the light one, as browsers have it and as it
 * prints. With scripts, ThemeProvider.astro sets the reader's own before the first paint.
 */
export function firstTheme(): AstroIntegration {
  return {
    name: 'groundwork-first-theme',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const { file, html } of builtPages(dist))
          writeFileSync(join(dist, file), withLightTheme(html, file));
      },
    },
  };
}
