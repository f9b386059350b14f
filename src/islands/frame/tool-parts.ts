/**
 * Lists the parts of a tool that are on the screen, in the words of their headings, after what the list has already.
 * @param listed is called whenever the list has changed
 */
export function listParts(list: HTMLElement, listed: () => void): void {
  const main = document.querySelector('main');
  const own = list.firstElementChild;
  if (!main || !own) return;
  let last = '';
  let asked = 0;
  const draw = (): void => {
    asked = 0;
    const parts = [...main.querySelectorAll<HTMLElement>('h2[id]')].filter((part) => part.checkVisibility());
    const now = parts.map(({ id, textContent }) => id + textContent).join();
    if (now === last) return;
    last = now;
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
    listed();
  };
  const ask = (): void => {
    asked ||= requestAnimationFrame(draw);
  };
  new MutationObserver(ask).observe(main, { childList: true, subtree: true, characterData: true });
  ask();
}
