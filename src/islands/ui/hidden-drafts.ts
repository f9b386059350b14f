/** The first field that holds what is not saved and is out of sight: in a closed fold, or in a row that is filtered out. */
export function hiddenDraft(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-draft]')].find(
    (field) => !field.checkVisibility(),
  );
}

/** Opens whatever hides a field, and goes to it. */
export function reveal(field: HTMLElement): void {
  for (let around = field.parentElement; around !== null; around = around.parentElement) {
    around.removeAttribute('hidden');
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  field.focus();
}
