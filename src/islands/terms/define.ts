/**
 * Definitions of glossary terms: a link marked `a.term` shows its definition on hover, on focus and on tap; a second tap
 * follows the link. Escape hides it; the pointer may move onto it (WCAG 1.4.13).
 */
import { definitionOf, loadDefinitions } from './definitions.ts';

const tip = document.createElement('div');
tip.className = tip.id = 'term-tip';
tip.setAttribute('role', 'tooltip');

const terms = 'a.term';
let shown: HTMLAnchorElement | undefined;
let explained = Promise.resolve(true);
let leaving = 0;

function hide(): void {
  clearTimeout(leaving);
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  tip.hidden = true;
}

function hideSoon(): void {
  clearTimeout(leaving);
  leaving = window.setTimeout(hide, 200);
}

/** Shows the tip beside the term that it explains. */
function place(term: HTMLAnchorElement, definition: string): void {
  tip.textContent = definition;
  tip.hidden = false;
  if (!tip.isConnected) document.body.append(tip);
  term.setAttribute('aria-describedby', tip.id);
  const { left, top, bottom } = term.getClientRects()[0] ?? term.getBoundingClientRect();
  const edge = 8;
  const above = bottom + tip.offsetHeight + edge > innerHeight && top > tip.offsetHeight + edge;
  const x = Math.max(edge, Math.min(left, document.documentElement.clientWidth - tip.offsetWidth - edge));
  tip.style.left = `${String(x + scrollX)}px`;
  tip.style.top = `${String((above ? top - tip.offsetHeight - edge / 2 : bottom + edge / 2) + scrollY)}px`;
}

async function explain(term: HTMLAnchorElement): Promise<boolean> {
  if (definitionOf(term) === undefined) await loadDefinitions();
  const definition = definitionOf(term);
  if (shown !== term) return true;
  if (definition === undefined) hide();
  else place(term, definition);
  return definition !== undefined;
}

/** Explains a term, at once where the definitions are there. Returns false where they cannot be loaded. */
function show(term: HTMLAnchorElement): Promise<boolean> {
  clearTimeout(leaving);
  if (shown !== term) {
    hide();
    shown = term;
    explained = explain(term);
  }
  return explained;
}

const termAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>(terms) : null;

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  const term = termAt(target);
  if (term) void show(term);
  else if (target === tip) clearTimeout(leaving);
  else if (shown && document.activeElement !== shown) hideSoon();
});
document.addEventListener('focusin', ({ target }) => {
  const term = termAt(target);
  if (term) void show(term);
  else {
    hide();
    // Who comes by the keyboard stops elsewhere first; a description that came after the focus would not be read out.
    if (document.querySelector(terms)) void loadDefinitions();
  }
});
document.addEventListener('focusout', hideSoon);
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});

let touched: HTMLAnchorElement | null = null;
document.addEventListener('pointerdown', ({ target, pointerType }) => {
  const term = termAt(target);
  touched = pointerType === 'touch' && term !== shown ? term : null;
  if (!term && target !== tip) hide();
});
document.addEventListener('click', (event) => {
  if (!touched || termAt(event.target) !== touched) return;
  event.preventDefault();
  const term = touched;
  touched = null;
  void show(term).then((done) => done || location.assign(term.href));
});
