import type { OpenInitiative } from '../../workbook/shelf.ts';
import { undoneText } from '../../workbook/undo-words.ts';
import { part, setText } from '../dom.ts';
import { sentenceOf } from '../ui/sentence.ts';
import { announce } from './announce.ts';

const typing = 'textarea, input:not([type=radio], [type=checkbox]), select, [contenteditable]';

/**
 * Undo and redo by buttons and by Ctrl or Cmd with Z; within a text field these keys stay the field's own.
 * What was undone is shown in `[data-undo-words]` and read out.
 */
export function enableUndo(
  root: HTMLElement,
  { initiative, undo: stack }: OpenInitiative,
  textOf: (id: string) => string | undefined,
): void {
  const buttons = {
    undo: part(root, '[data-undo]', HTMLButtonElement),
    redo: part(root, '[data-redo]', HTMLButtonElement),
  };
  const words = part(root, '[data-undo-words]', HTMLElement);

  // Not `disabled`: a button that loses its use under the finger must not lose the focus.
  const refresh = (): void => {
    buttons.undo.setAttribute('aria-disabled', String(!stack.canUndo()));
    buttons.redo.setAttribute('aria-disabled', String(!stack.canRedo()));
  };
  const move = (direction: 'undo' | 'redo'): void => {
    const text = undoneText(direction === 'undo' ? stack.undo() : stack.redo(), direction, textOf);
    setText(words, sentenceOf(text));
    announce(text);
    refresh();
  };

  buttons.undo.addEventListener('click', () => move('undo'));
  buttons.redo.addEventListener('click', () => move('redo'));
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    if (!(ctrlKey || metaKey) || altKey || key.toLowerCase() !== 'z') return;
    if (target instanceof Element && target.matches(typing)) return;
    event.preventDefault();
    move(shiftKey ? 'redo' : 'undo');
  });
  initiative.replica.listen(() => {
    refresh();
    setText(words, '');
  });
  refresh();
}
