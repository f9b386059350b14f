import { type ComponentChild, type ComponentChildren, Fragment, h, options } from 'preact';

/** The element that holds a piece of text while a page is translated; inline and without any style. */
const HOLDER = 'gw-text';
/** HTML is not drawn in the text of a picture. */
const HOLDER_IN_PICTURE = 'tspan';

/**
 * Keeps what Preact shows true while a page translator is at work.
 *
 * Chrome's translator takes each text node out of the page and puts `<font><font>other words</font></font>` in
 * its place, Safari's puts in a new text node; both do so again with whatever comes later. Preact goes on to
 * write into the node that is gone, so the page keeps the old words, cannot take them away, and throws when
 * something is to be put before them (preactjs/preact#948, react/react#11538).
 *
 * So as soon as somebody else takes text out of an island, that is put right once, and from then on every piece
 * of text stands in an element of its own that Preact exchanges as a whole: its key is the text. Preact then
 * holds no text node any more, and the translator has the inside of these elements to itself. Both keep to
 * their own, so there is nothing to repeat and no loop; a piece that does not change is not translated again.
 *
 * The known patches of `Node.prototype` only silence the error: what is removed stays to be read and what is new
 * does not appear. To look for the node's stand-in, or to write all text of the parent anew as Elm's safe virtual
 * DOM does, takes Preact's inner names and a guess at what each translator makes of a sentence.
 *
 * Without a translator this costs two calls for each time Preact draws, and no element.
 * @param redraw has all views drawn anew
 */
export function bearTranslation(redraw: () => void): void {
  const observer = new MutationObserver(look);
  for (const island of document.querySelectorAll('astro-island'))
    observer.observe(island, { childList: true, subtree: true });
  // What happens while it draws is Preact's own doing; all else that the observer sees is not.
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
  const before = options.vnode;
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
