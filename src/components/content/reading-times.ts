import { parse } from 'node-html-parser';
import type { ReadingPath } from '../../catalog/reading-paths.ts';
import { href } from '../../shared/href.ts';

const box = '<label class="gw-scripted" data-pagefind-ignore><input type="checkbox"> Read</label>';

/** Adds to each entry of a path's list how long its pages take, and a box to mark them as read; marks their links. */
export function withReadingTimes(html: string, { steps }: Pick<ReadingPath, 'steps'>): string {
  const root = parse(html);
  for (const [at, item] of root.querySelectorAll('li').entries()) {
    const { minutes = 0, pages = [] } = steps[at] ?? {};
    for (const { url } of pages) item.querySelector(`a[href="${href(url)}"]`)?.setAttribute('data-page', '');
    const time = minutes > 0 ? `${String(minutes)} min ` : '';
    item.insertAdjacentHTML('beforeend', ` <span class="minutes">${time}${box}</span>`);
  }
  return root.toString();
}
