import { parse } from 'node-html-parser';
import type { ReadingPath } from '../../catalog/reading-paths.ts';

const box = '<label class="read gw-scripted" data-pagefind-ignore><input type="checkbox"> Read</label>';

/** Adds to each entry of a path's list how long its pages take, and a box to mark them as read. */
export function withReadingTimes(html: string, { steps }: Pick<ReadingPath, 'steps'>): string {
  const root = parse(html);
  for (const [at, item] of root.querySelectorAll('li').entries()) {
    const minutes = steps[at]?.minutes ?? 0;
    const time = minutes > 0 ? ` <span class="minutes">${String(minutes)} min</span>` : '';
    item.insertAdjacentHTML('beforeend', `${time} ${box}`);
  }
  return root.toString();
}
