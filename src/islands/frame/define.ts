/**
 * The menu of phones keeps the focus while it is open; on desks it always stands there. The contents of a page stand
 * open on desks, fold up after a choice elsewhere, and mark the part the reader is in; those of a tool follow its parts.
 */
const menu = document.getElementById('menu');
const fold = document.querySelector<HTMLDetailsElement>('.toc details');
const list = fold?.querySelector('ul');
const summary = fold?.querySelector('summary');
const sidebar = matchMedia('(min-width: 50rem)');
const contents = matchMedia('(min-width: 72rem)');
const isBeside = (): boolean => contents.matches && !fold?.closest('.wide');

/** Scrolls a long menu to the page the reader is on. */
function showCurrent(): void {
  const current = menu?.querySelector<HTMLElement>('[aria-current=page]');
  if (menu && current && current.offsetTop > menu.scrollTop + menu.clientHeight - current.offsetHeight)
    menu.scrollTop = current.offsetTop - menu.clientHeight / 2;
}

/** Keeps the focus in the open menu and the bar below it: what it lies over cannot be reached. */
function keepFocus(): void {
  const isOpen = menu?.matches(':popover-open') ?? false;
  for (const covered of document.querySelectorAll(
    '.main-frame, .skip-link, .site-title, .site-header nav, gw-theme',
  ))
    covered.toggleAttribute('inert', isOpen);
}

function fit(): void {
  if (menu) menu.popover = sidebar.matches ? null : 'auto';
  keepFocus();
  if (fold) fold.open = isBeside();
  if (summary) summary.tabIndex = isBeside() ? -1 : 0;
  showCurrent();
}

menu?.addEventListener('toggle', () => {
  keepFocus();
  showCurrent();
});

const links = new Map<string, HTMLAnchorElement>();
const seen = new IntersectionObserver(
  (entries) => {
    const current = links.get(entries.find(({ isIntersecting }) => isIntersecting)?.target.id ?? '');
    if (!current) return;
    for (const link of links.values()) link.removeAttribute('aria-current');
    current.setAttribute('aria-current', 'true');
  },
  { rootMargin: '-10% 0% -70%' },
);
function follow(link: HTMLAnchorElement): void {
  const id = decodeURIComponent(link.hash.slice(1));
  const heading = document.getElementById(id);
  links.set(id, link);
  if (heading) seen.observe(heading);
}
for (const link of list?.querySelectorAll('a') ?? []) follow(link);

const main = document.querySelector('main');
const own = list?.firstElementChild;
if (main && list && own && list.children.length === 1) {
  let listed = '';
  let asked = 0;
  /** Lists the parts of a tool that are on the screen, in the words of their headings. */
  const listParts = (): void => {
    asked = 0;
    const parts = [...main.querySelectorAll<HTMLElement>('h2[id]')].filter((part) => part.checkVisibility());
    const now = parts.map(({ id, textContent }) => id + textContent).join();
    if (now === listed) return;
    listed = now;
    links.clear();
    list.replaceChildren(
      own,
      ...parts.map(({ id, childNodes, translate }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = `#${id}`;
        link.translate = translate;
        for (const node of childNodes) link.append(node.cloneNode(true));
        item.append(link);
        return item;
      }),
    );
    for (const link of list.querySelectorAll('a')) follow(link);
  };
  const ask = (): void => {
    asked ||= requestAnimationFrame(listParts);
  };
  new MutationObserver(ask).observe(main, { childList: true, subtree: true, characterData: true });
  ask();
}

const foldUp = (): void => {
  if (fold && !isBeside()) fold.open = false;
};
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && (target.closest('.toc a') || !fold?.contains(target))) foldUp();
});
fold?.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !fold.contains(relatedTarget)) foldUp();
});
fold?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || isBeside()) return;
  foldUp();
  summary?.focus();
});

for (const width of [sidebar, contents]) width.addEventListener('change', fit);
fit();
