/** The first field in a closed fold that holds what is not saved. */
export function hiddenDraft(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-draft]')].find(
    (field) => !field.checkVisibility(),
  );
}

/** Opens the folds around a field, and goes to it. */
export function reveal(field: HTMLElement): void {
  for (let around = field.parentElement; around !== null; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true;
  field.focus();
}
