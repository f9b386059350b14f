/**
 * The keys of the search window. The focus really moves from link to link, so that Enter, the context menu and
 * opening in a new tab are native; a letter typed on a result is added to the field.
 */
export function workByKeys(dialog: HTMLDialogElement, input: HTMLInputElement, results: HTMLElement): void {
  dialog.addEventListener('keydown', (event) => {
    const { key, target, isComposing, altKey, ctrlKey, metaKey } = event;
    if (isComposing || altKey || ctrlKey || metaKey || !(target instanceof HTMLElement)) return;
    if (key === 'Escape') {
      // The first Escape would otherwise clear the search field.
      event.preventDefault();
      dialog.close();
      return;
    }
    const stops = [...results.querySelectorAll<HTMLElement>('a[href], button')];
    const at = stops.indexOf(target);
    if (at < 0 && target !== input) return;
    const goals: Readonly<Record<string, HTMLElement | undefined>> = {
      ArrowDown: stops[Math.min(at + 1, stops.length - 1)],
      ArrowUp: at > 0 ? stops[at - 1] : input,
      Home: at < 0 ? undefined : stops[0],
      End: at < 0 ? undefined : stops.at(-1),
    };
    const goal = goals[key];
    if (goal) {
      event.preventDefault();
      goal.focus();
    } else if (at >= 0 && (key === 'Backspace' || (key.length === 1 && key !== ' '))) {
      input.focus();
    }
  });
}
