/**
 * After the entry of a button has left its list: gives the focus to the button of the next entry, at the same place of
 * the screen, so that the reader presses again without looking for it. Where none is left, to another element.
 */
export function goOn(button: HTMLButtonElement, otherwise: string): void {
  const list = button.closest('ul');
  const entry = button.closest('li');
  const at = list === null || entry === null ? -1 : [...list.children].indexOf(entry);
  const { top } = button.getBoundingClientRect();
  // After the next render, which takes the entry away.
  requestAnimationFrame(() => {
    const buttons = list?.isConnected === true ? [...list.querySelectorAll('button')] : [];
    const next = buttons[at] ?? buttons.at(-1);
    if (next === undefined) {
      document.getElementById(otherwise)?.focus({ preventScroll: true });
      return;
    }
    next.focus({ preventScroll: true });
    scrollBy({ top: next.getBoundingClientRect().top - top, behavior: 'instant' });
  });
}
