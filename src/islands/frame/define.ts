/**
 * The menu of phones keeps the focus while it is open; on desks it always stands there. The contents of a page stand
 * open on desks, fold up after a choice on phones, and mark the part the reader is in.
 */
const menu = document.getElementById('menu');
const sidebar = matchMedia('(min-width: 50rem)');
const contents = matchMedia('(min-width: 72rem)');
const fold = document.querySelector<HTMLDetailsElement>('.toc details');
const summary = fold?.querySelector('summary');

function fit(): void {
  if (menu) menu.popover = sidebar.matches ? null : 'auto';
  if (fold) fold.open = contents.matches;
  if (summary) summary.tabIndex = contents.matches ? -1 : 0;
}

menu?.addEventListener('toggle', ({ newState }) => {
  for (const other of document.querySelectorAll('.main-frame, .skip-link'))
    other.toggleAttribute('inert', newState === 'open');
});

const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);

function mark(id: string): void {
  const current = links.get(id);
  if (!current) return;
  for (const link of links.values()) link.removeAttribute('aria-current');
  current.setAttribute('aria-current', 'true');
  const here = document.querySelector('.toc .here');
  if (here) here.textContent = current.textContent;
}

const seen = new IntersectionObserver(
  (entries) => {
    const [first] = entries.filter(({ isIntersecting }) => isIntersecting);
    if (first) mark(first.target.id);
  },
  { rootMargin: '-10% 0% -70%' },
);
for (const id of links.keys()) {
  const heading = document.getElementById(id);
  if (heading) seen.observe(heading);
}

const foldUp = (): void => {
  if (fold && !contents.matches) fold.open = false;
};
fold?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement) foldUp();
});
document.addEventListener('click', ({ target }) => {
  if (target instanceof Node && !fold?.contains(target)) foldUp();
});
fold?.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || contents.matches) return;
  foldUp();
  summary?.focus();
});

for (const width of [sidebar, contents]) width.addEventListener('change', fit);
fit();
