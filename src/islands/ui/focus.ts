/** Moves the focus to an element of the page, also one in a closed fold, once the views have caught up with what was just done. */
export function focusLater(id: string): void {
  setTimeout(() => {
    const element = document.getElementById(id);
    const fold = element?.closest('details');
    if (fold) fold.open = true;
    element?.focus();
    if (element instanceof HTMLInputElement) element.select();
  });
}
