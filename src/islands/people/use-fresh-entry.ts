import { useEffect, useRef } from 'preact/hooks';
import type { OpenInitiative } from '../../workbook/storage/index.ts';
import { AUTHORS } from '../../workbook/tools/authors/index.ts';
import { announce } from '../ui/announce.ts';
import { hasDraftsInFields } from '../ui/unsaved.ts';

/** Adds an entry. `within` finds the element in which its fields stand. */
export type AddFresh = (add: () => void, within: string) => void;

/**
 * Takes an entry that was just added away again when the reader goes on elsewhere, or leaves the page, and has entered
 * nothing: it would stand in every list without a name. It goes as by undo, so that nothing is kept of it.
 */
export function useFreshEntry({ initiative, undo }: OpenInitiative): AddFresh {
  const fresh = useRef('');
  const leave = (to: EventTarget | null): void => {
    if (fresh.current === '' || hasDraftsInFields()) return;
    if (to instanceof Element && to.closest(`${fresh.current}, gw-tool-bar`) !== null) return;
    const undone = undo.undo();
    if (undone?.skipped.length === 0) announce('Nothing was entered, so the new entry is gone again.');
  };
  useEffect(() => {
    // What the mouse is pressed on must not move away before it is let go.
    let pressed = false;
    let later: (() => void) | undefined;
    const press = (): void => {
      pressed = true;
    };
    const click = (): void => {
      pressed = false;
      const go = later;
      later = undefined;
      // After what the click does by itself: a box that is checked may be about the entry.
      if (go !== undefined) setTimeout(go);
    };
    const move = ({ target }: FocusEvent): void => {
      const entry = fresh.current;
      if (!pressed) leave(target);
      else
        later = () => {
          if (fresh.current === entry) leave(target);
        };
    };
    const hide = (): void => leave(null);
    // Whatever else the reader does is about the entry, or would be undone in its place; and what came from another
    // tab may be work in it.
    // Who made an edit is noted after it, and is none of these.
    const stop = initiative.replica.listen(({ cells }) => {
      if (cells.some(({ table }) => table !== AUTHORS.id)) fresh.current = '';
    });
    document.addEventListener('mousedown', press);
    document.addEventListener('click', click);
    document.addEventListener('focusin', move);
    addEventListener('pagehide', hide);
    return () => {
      fresh.current = '';
      stop();
      document.removeEventListener('mousedown', press);
      document.removeEventListener('click', click);
      document.removeEventListener('focusin', move);
      removeEventListener('pagehide', hide);
    };
  }, [initiative]);
  return (add, within) => {
    leave(null);
    add();
    fresh.current = within;
  };
}
