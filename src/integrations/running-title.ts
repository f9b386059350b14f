import type { AstroIntegration } from 'astro';
import { pageStep } from './built-page.ts';

/** The page with its title on the root, the only element that the margins of paper read. Throws where it has none. */
export function withRunningTitle(html: string, file: string): string {
  const title = /<title>([^<]+)<\/title>/.exec(html)?.[1];
  if (title === undefined) throw new Error(`${file} has no title.`);
  return html.replace('<html', `<html data-title="${title.replaceAll('"', '&quot;')}"`);
}

/** Gives every page the title that src/styles/print.css repeats on each sheet. */
export const runningTitle = (): AstroIntegration =>
  pageStep('running-title', ({ file, html }) => withRunningTitle(html, file));
