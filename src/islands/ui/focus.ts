/** Moves the focus to an element, opening its disclosure if it is in a closed one, after the views have rendered the last change. */
export function focusLater(id: string): void {
  setTimeout(() => {
    const element = document.getElementById(id);
    const fold = element?.closest('details');
    if (fold) fold.open = true;
    element?.focus();
    if (element instanceof HTMLInputElement) element.select();
  });
}
