/** Closes the window, besides Escape and its button: by a press outside it, and by a result on the current page. */
export function closeByPointer(dialog: HTMLDialogElement, results: HTMLElement): void {
  let pressedBeside = false;
  // Only a press that also began outside: selecting text may end outside.
  dialog.addEventListener('pointerdown', ({ target }) => (pressedBeside = target === dialog));
  dialog.addEventListener('click', ({ target }) => {
    if (pressedBeside && target === dialog) dialog.close();
  });

  // A link to an anchor on this page would leave the window open over it.
  results.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (link && !elsewhere && link.pathname === location.pathname) dialog.close();
  });
}
