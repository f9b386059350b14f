import { type ComponentChild, type ComponentChildren, Fragment, h, options } from 'preact';

/** The element that wraps a piece of text while a page is translated; it is inline and has no style. */
const HOLDER = 'gw-text';
/** The same within the text of an SVG, where HTML elements are not rendered. */
const HOLDER_IN_PICTURE = 'tspan';

/**
 * Keeps Preact's output correct while a page translator is active.
 *
 * Chrome's translator removes each text node from the page and inserts `<font><font>other words</font></font>`
 * instead, Safari's inserts a new text node; both do so again for all later changes. Preact then
 * writes into the removed node: the page keeps the old words, cannot remove them, and an error is thrown
 * when something is to be inserted before them (preactjs/preact#948, react/react#11538).
 *
 * So as soon as anything other than Preact removes text from an island, that is undone once, and from then on every
 * piece of text is in an element of its own, whose key is the text: when the text changes, Preact replaces
 * the element. Preact then owns no text node that could be removed, and the translator may change the inside of
 * these elements. Neither undoes the other's work, so there can be no endless loop, and unchanged text
 * is not translated again.
 *
 * As for other remedies, the known patches of `Node.prototype` only suppress the error: old words stay, new ones
 * do not appear. Finding the replacement of a lost node, or rewriting all text of its parent as Elm's safe
 * virtual DOM does, needs Preact's internal names and a guess at each translator's output. This
 * needs only the public `options`.
 *
 * Without a translator it costs two calls for each render, and no elements.
 * @param redraw renders all views again
 */
export function bearTranslation(redraw: () => void): void {
  const observer = new MutationObserver(look);
  for (const view of document.querySelectorAll('gw-view'))
    observer.observe(view, { childList: true, subtree: true });
  // Changes while Preact renders are its own; all others that the observer sees are not.
  options.debounceRendering = (draw) =>
    queueMicrotask(() => {
      look(observer.takeRecords());
      try {
        draw();
      } finally {
        observer.takeRecords();
      }
    });

  function look(changes: readonly MutationRecord[]): void {
    if (!changes.some(takesText)) return;
    observer.disconnect();
    takeBack(changes);
    holdText();
    // At once, before the translator sees its changes undone.
    options.debounceRendering = (draw) => draw();
    redraw();
    delete options.debounceRendering;
  }
}

/** Whether text was removed from Preact's output; the island's own element is emptied and filled by Astro. */
function takesText({ target, removedNodes }: MutationRecord): boolean {
  return target.nodeName !== 'ASTRO-ISLAND' && [...removedNodes].some((node) => node instanceof Text);
}

/** Undoes changes of the page, the last one first. */
function takeBack(changes: readonly MutationRecord[]): void {
  for (const { target, addedNodes, removedNodes, nextSibling } of changes.toReversed()) {
    for (const node of addedNodes) target.removeChild(node);
    for (const node of removedNodes) target.insertBefore(node, nextSibling);
  }
}

/** From now on, makes Preact wrap each piece of text in an element of its own. */
function holdText(): void {
  const before = options.vnode?.bind(options);
  options.vnode = (vnode) => {
    before?.(vnode);
    const { type, props } = vnode;
    if (type === HOLDER || type === HOLDER_IN_PICTURE) return;
    if (typeof type !== 'string' && type !== Fragment) return;
    const holder = type === 'text' ? HOLDER_IN_PICTURE : HOLDER;
    const { children } = props;
    props.children = Array.isArray(children)
      ? children.map((child: ComponentChild) => held(child, holder))
      : held(children, holder);
  };
}

function held(child: ComponentChildren, holder: string): ComponentChildren {
  const isText = typeof child === 'string' || typeof child === 'number' || typeof child === 'bigint';
  return isText ? h(holder, { key: String(child) }, child) : child;
}
