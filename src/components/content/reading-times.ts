import { parse } from 'node-html-parser';

/**
 * Adds the reading time to each entry of a list of pages: that of the pages linked before the first colon.
 * Links to an anchor within a page and to pages without a time are ignored.
 */
export function withReadingTimes(
  html: string,
  minutesOf: (href: string) => number | undefined,
): { html: string; total: number } {
  const root = parse(html);
  let total = 0;
  for (const item of root.querySelectorAll('li')) {
    const lead = parse(item.innerHTML.replace(/:[\s\S]*/, ''));
    const targets = new Set(lead.querySelectorAll('a').map((link) => link.getAttribute('href') ?? ''));
    const minutes = [...targets].reduce((sum, href) => sum + (minutesOf(href) ?? 0), 0);
    if (minutes > 0)
      item.insertAdjacentHTML('beforeend', ` <span class="minutes">${String(minutes)} min</span>`);
    total += minutes;
  }
  return { html: root.toString(), total };
}
