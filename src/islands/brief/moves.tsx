import type { ComponentChildren } from 'preact';
import { announce } from '../ui/announce.ts';

interface Props {
  /** What is moved, for the names of the buttons. */
  readonly name: ComponentChildren;
  readonly at: number;
  /** How many there are to move among. */
  readonly of: number;
  readonly onMove: (by: -1 | 1) => void;
}

const WAYS = [
  [-1, 'Move up', 'M8 14V3m-4 4 4-4 4 4'],
  [1, 'Move down', 'M8 2v11m-4-4 4 4 4-4'],
] as const;

/** The buttons that move an entry of a list up and down. The focus moves along, and the new place is announced. */
export function Moves({ name, at, of, onMove }: Props) {
  const move = (by: -1 | 1, button: HTMLButtonElement): void => {
    if (at + by < 0 || at + by >= of) return;
    onMove(by);
    announce(`Now ${at + 1 + by} of ${of}.`);
    // An element that is moved in the DOM loses the focus.
    requestAnimationFrame(() => button.focus());
  };
  return (
    <>
      {WAYS.map(([by, words, path]) => (
        <button
          key={by}
          type="button"
          class="icon"
          aria-disabled={by < 0 ? at === 0 : at === of - 1}
          onClick={({ currentTarget }) => move(by, currentTarget)}
        >
          <Icon path={path} />
          <span class="sr-only">
            {words}: {name}
          </span>
        </button>
      ))}
    </>
  );
}

/** A drawing of 16 by 16, which the words beside it name. */
export function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}
