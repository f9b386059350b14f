import type { AstroIntegration } from 'astro';
import { pageStep } from './built-page.ts';

/** The page in the light theme instead of Starlight's dark one. Throws when the theme is not found. */
export function withLightTheme(html: string, file: string): string {
  const light = html.replace(/^(<!DOCTYPE html><html\b[^>]*) data-theme="dark"/i, '$1 data-theme="light"');
  if (light === html) throw new Error(`${file} does not begin with the dark theme.`);
  return light;
}

/**
 * Without scripts, pages keep the theme in their HTML: the light one, which is the default of browsers and fits
 * printing. With scripts, ThemeProvider.astro sets the reader's own before the first paint.
 */
export const firstTheme = (): AstroIntegration =>
  pageStep('first-theme', ({ file, html }) => withLightTheme(html, file));
