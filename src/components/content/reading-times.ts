import { parse } from 'node-html-parser';

/**
 * Puts the minutes behind each entry of a list of pages: those of the pages that its words before the first colon
 * link to. Links to a place within a page and to pages without a time are passed over.
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
