/** Returns a required part of the page; throws when the server-rendered markup and the script do not match. */
export function part<T extends Element>(
  root: ParentNode,
  selector: string,
  type: abstract new (...parameters: never) => T,
): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(
    `The page has no ${selector}; its script and its markup are of different versions. Reload the page.`,
  );
}

const shown = new WeakMap<Element, string>();

/**
 * Sets text only if it differs from what was set last, so that nothing is announced, repainted or translated
 * needlessly. The element's own text cannot be compared: a page translator may have changed it.
 * @param parts the same text in pieces
 */
export function setText(element: Element, text: string, parts: readonly (string | Node)[] = [text]): void {
  if (shown.get(element) === text) return;
  shown.set(element, text);
  if (element.textContent !== text) element.replaceChildren(...parts);
}

/** The element with the id in the fragment of an address; null if there is none, even for a malformed fragment. */
export function targetOf(hash: string): HTMLElement | null {
  const id = hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(id));
  } catch {
    // A percent sign that encodes nothing is part of the id.
    return document.getElementById(id);
  }
}

type Saved = { readonly name: string; readonly mediaType: string } & (
  { readonly text: string } | { readonly bytes: Uint8Array<ArrayBuffer> }
);

/** Offers text or bytes as a download. Text is encoded as UTF-8; the media type includes the charset where necessary. */
export function download(file: Saved): void {
  const content = 'text' in file ? file.text : file.bytes;
  const url = URL.createObjectURL(new Blob([content], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after this task, so the URL is revoked later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Returns a function that runs `work` once after the next paint, however often it is called before then, so that the reader's change is painted first. */
export function afterPaint(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        waiting = false;
        work();
      }),
    );
  };
}
