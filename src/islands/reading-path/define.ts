import { chosen, mark } from './choice.ts';
import { FollowedPath } from './list.ts';
import { pageOf, pathOf } from './paths.ts';
import { href } from '../../shared/href.ts';

/**
 * On a page of the path that the reader follows, "Next" leads to the next page of the path, and marks this one as read.
 * It is the same link as before with other words, so that nothing moves.
 */
async function leadOn(): Promise<void> {
  const choice = chosen();
  const link = document.querySelector<HTMLAnchorElement>('.pagination-links [rel="next"]');
  if (!choice || !link) return;
  const path = await pathOf(choice.path);
  const at = path?.pages.findIndex(([url]) => pageOf(url) === location.pathname) ?? -1;
  if (!path || at < 0) return;
  const [url, label] = path.pages[at + 1] ?? [
    href(`/start/roles/#${choice.path}`),
    `Your path: ${path.title}`,
  ];
  const title = document.createElement('span');
  title.className = 'link-title';
  title.textContent = label;
  const count = path.pages.length;
  const words =
    at + 1 < count
      ? `Next in your path, ${String(at + 2)} of ${String(count)}`
      : 'The last page of your path';
  link.href = url;
  link.replaceChildren(`${words} `, title);
  link.addEventListener('click', () => {
    const now = chosen();
    if (now?.path === choice.path) mark(now, [location.pathname], true);
  });
}

customElements.define('gw-path', FollowedPath);
void leadOn();
