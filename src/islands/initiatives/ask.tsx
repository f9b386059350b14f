import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Says } from '../ui/says.tsx';

interface Props {
  readonly question: string;
  /** What the button that does it says. */
  readonly action: string;
  readonly onYes: () => void;
  /** The dialog is gone, whatever was chosen. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Asks before something is deleted. The focus begins on the harmless answer and goes back where it came from. */
export function Ask({ question, action, onYes, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="ask-question" onClose={onClose}>
      <h2 id="ask-question">
        <Says sentence={question} />
      </h2>
      {children}
      <p class="buttons">
        <button type="button" autofocus onClick={() => dialog.current?.close()}>
          Cancel
        </button>
        <button
          type="button"
          class="danger"
          onClick={() => {
            dialog.current?.close();
            onYes();
          }}
        >
          {action}
        </button>
      </p>
    </dialog>
  );
}
