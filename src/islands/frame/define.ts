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

// Only on tools; a page to read lists its parts itself.
if (list?.children.length === 1)
  void import('./tool-parts.ts').then(
    ({ listParts }) =>
      listParts(list, () => {
        links.clear();
        for (const link of list.querySelectorAll('a')) follow(link);
      }),
    () => undefined,
  );

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
