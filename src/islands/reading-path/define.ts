import { href } from '../../shared/href.ts';
import { chosen, mark, onChoiceElsewhere } from './choice.ts';
import { FollowedPath } from './list.ts';
import { pageOf, pathOf } from './paths.ts';

/** Where "Next" leads on the path that the reader follows; undefined where the page is not on it. */
async function nextOnPath(): Promise<
  { path: string; url: string; words: string; label: string } | undefined
> {
  const choice = chosen();
  const path = choice && (await pathOf(choice.path));
  const at = path?.pages.findIndex(([url]) => pageOf(url) === location.pathname) ?? -1;
  if (!choice || !path || at < 0) return undefined;
  const count = path.pages.length;
  const [url, label] = path.pages[at + 1] ?? [
    href(`/start/roles/#${choice.path}`),
    `Your path: ${path.title}`,
  ];
  const words =
    at + 1 < count
      ? `Next in your path, ${String(at + 2)} of ${String(count)}`
      : 'The last page of your path';
  return { path: choice.path, url, words, label };
}

/** Lets the next page of a path outweigh what else could be done. Set here, since few readers follow a path. */
function weigh(link: HTMLElement, leads: boolean): void {
  link.style.borderColor = leads ? 'var(--gw-accent)' : '';
  link.style.background = leads ? 'var(--gw-surface)' : '';
  const other = document.querySelector<HTMLElement>('.do-next');
  if (other) other.style.background = leads ? 'none' : '';
}

/**
 * On a page of the path that the reader follows, "Next" leads to the next page of the path, and marks this one as read.
 * It is the same link as before with other words, so that nothing moves.
 */
function leadOn(link: HTMLAnchorElement): void {
  const { href: usual, childNodes } = link;
  const words = [...childNodes];
  let followed: string | undefined;
  const show = async (): Promise<void> => {
    const next = await nextOnPath();
    followed = next?.path;
    link.href = next?.url ?? usual;
    weigh(link, next !== undefined);
    const title = document.createElement('span');
    title.className = 'link-title';
    title.textContent = next?.label ?? '';
    link.replaceChildren(...(next ? [`${next.words} `, title] : words));
  };
  link.addEventListener('click', () => {
    const now = chosen();
    if (now && now.path === followed) mark(now, [location.pathname], true);
  });
  onChoiceElsewhere(() => void show());
  void show();
}

customElements.define('gw-path', FollowedPath);
const next = document.querySelector<HTMLAnchorElement>('.pagination-links [rel="next"]');
if (next) leadOn(next);
