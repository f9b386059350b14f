const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Moves between the fields of the grid with arrow keys and Enter, besides Tab. Left and right first move within
 * the text, and leave the field at its end.
 */
export function moveBetweenCells(event: KeyboardEvent & { readonly currentTarget: EventTarget }): void {
  const { key, target, currentTarget, altKey, ctrlKey, metaKey, shiftKey } = event;
  const step = STEPS[key];
  if (step === undefined || altKey || ctrlKey || metaKey || shiftKey) return;
  if (!(target instanceof HTMLInputElement) || !(currentTarget instanceof Element)) return;
  const [row = 0, column = 0] = (target.dataset['at'] ?? '').split('-').map(Number);
  const [down, right] = step;
  if (right < 0 && target.selectionStart !== 0) return;
  if (right > 0 && target.selectionEnd !== target.value.length) return;
  const next = currentTarget.querySelector(`[data-at="${row + down}-${column + right}"]`);
  if (!(next instanceof HTMLInputElement)) return;
  event.preventDefault();
  next.focus();
}
