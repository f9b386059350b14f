import { type ComponentChild, type ComponentChildren, Fragment, h, options } from 'preact';

/** The element that holds a piece of text while a page is translated; it is inline and has no style. */
const HOLDER = 'gw-text';
/** The same within the text of a picture, where no HTML is drawn. */
const HOLDER_IN_PICTURE = 'tspan';

/**
 * Keeps what Preact shows true while a page translator is at work.
 *
 * Chrome's translator takes each text node out of the page and puts `<font><font>other words</font></font>` in
 * its place, Safari's puts in a new text node; both do it again with all that comes later. Preact goes on to
 * write into the node that is gone: the page keeps the old words, cannot take them away, and an error is thrown
 * when something is to be put before them (preactjs/preact#948, react/react#11538).
 *
 * So as soon as anybody but Preact takes text out of an island, that is taken back once, and from then on every
 * piece of text stands in an element of its own, whose key is the text: when the text changes, Preact exchanges
 * the element. It then holds no text node that could be taken away, and the translator has the inside of these
 * elements to itself. Neither undoes the other's work, so nothing can go round in circles, and what does not
 * change is not translated again.
 *
 * Of the other remedies, the known patches of `Node.prototype` only silence the error: old words stay, new ones
 * do not appear. Finding out what stands for a lost node, or writing all text of its parent anew as Elm's safe
 * virtual DOM does, needs Preact's inner names and a guess at what each translator makes of a sentence. This
 * needs the public `options` alone.
 *
 * Without a translator it costs two calls each time Preact draws, and no element.
 * @param redraw has all views drawn anew
 */
export function bearTranslation(redraw: () => void): void {
  const observer = new MutationObserver(look);
  for (const island of document.querySelectorAll('astro-island'))
    observer.observe(island, { childList: true, subtree: true });
  // What changes while Preact draws is its own doing; all else that the observer sees is not.
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
    // At once, before the translator sees its work taken back.
    options.debounceRendering = (draw) => draw();
    redraw();
    delete options.debounceRendering;
  }
}

/** Whether text was taken out of what Preact has drawn; the island's own element is emptied and filled by Astro. */
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

/** Has Preact put each piece of text that it is given from now on into an element of its own. */
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
