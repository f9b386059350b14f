import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Says } from '../ui/says.tsx';

interface Props {
  readonly question: string;
  /** The label of the confirming button. */
  readonly action: string;
  readonly onYes: () => void;
  /** Called when the dialog has closed, whatever was chosen. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Asks for confirmation before a deletion. The focus starts on “cancel” and returns to where it was. */
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
