import { useEffect, useState } from 'preact/hooks';
import type { OpenInitiative } from '../../workbook/shelf.ts';
import { undoneText } from '../../workbook/undo-words.ts';
import { Says } from '../ui/says.tsx';
import { announce } from '../workbook/announce.ts';

const TYPING = 'textarea, input:not([type=radio], [type=checkbox], [type=file]), select, [contenteditable]';

interface Props {
  readonly open: OpenInitiative;
  readonly textOf: (id: string) => string | undefined;
}

/** Undo and redo by buttons and by Ctrl or Cmd with Z; what was done is shown and read out. */
export function UndoBar({ open, textOf }: Props) {
  const { undo: stack, initiative } = open;
  const [words, setWords] = useState('');
  const move = (direction: 'undo' | 'redo'): void => {
    const text = undoneText(direction === 'undo' ? stack.undo() : stack.redo(), direction, textOf);
    setWords(text);
    announce(text);
  };
  useEffect(() => {
    setWords('');
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
      if (!(ctrlKey || metaKey) || altKey || key.toLowerCase() !== 'z') return;
      if (target instanceof Element && target.matches(TYPING)) return;
      event.preventDefault();
      move(shiftKey ? 'redo' : 'undo');
    };
    const stop = initiative.replica.listen(({ origin }) => {
      if (origin === 'edit' || origin === 'import') setWords('');
    });
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
      stop();
    };
  }, [open]);
  // Not `disabled`: a button that loses its use under the finger must not lose the focus.
  return (
    <p class="buttons no-print">
      <button type="button" aria-disabled={!stack.canUndo()} onClick={() => move('undo')}>
        Undo
      </button>
      <button type="button" aria-disabled={!stack.canRedo()} onClick={() => move('redo')}>
        Redo
      </button>
      <span data-undo-words>
        <Says sentence={words} />
      </span>
    </p>
  );
}
