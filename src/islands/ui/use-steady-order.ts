import { type RefObject } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { steadyOrder } from './steady-order.ts';

interface SteadyOrder<T, E extends HTMLElement> {
  /** The items in the order to show. */
  readonly ordered: readonly T[];
  /** To be put on the element that holds all of the list. */
  readonly list: {
    readonly ref: RefObject<E>;
    readonly onFocusIn: () => void;
    readonly onFocusOut: (event: FocusEvent) => void;
  };
  /** Lets the list take its order at once: the reader moves an item and brings the focus along. */
  readonly release: () => void;
}

/**
 * Has a list stay in its order while the focus is in it, whatever comes from another tab or is typed: an element
 * that is put elsewhere in the page loses the focus, the caret and a day that is typed in part.
 */
export function useSteadyOrder<T extends { readonly id: string }, E extends HTMLElement>(
  items: readonly T[],
): SteadyOrder<T, E> {
  const [, draw] = useReducer<number, undefined>((count) => count + 1, 0);
  const ref = useRef<E>(null);
  const inside = useRef(false);
  const shown = useRef<readonly string[]>([]);
  const ordered = inside.current ? steadyOrder(items, shown.current) : items;
  shown.current = ordered.map(({ id }) => id);
  const setInside = (next: boolean): void => {
    const left = inside.current && !next;
    inside.current = next;
    if (left) draw(undefined);
  };
  const holds = (target: EventTarget | null): boolean =>
    target instanceof Node && ref.current?.contains(target) === true;
  // What had the focus may be gone, without a sign.
  useEffect(() => setInside(holds(document.activeElement)));
  return {
    ordered,
    list: {
      ref,
      onFocusIn: () => setInside(true),
      // When the window loses the focus, its element stays the active one.
      onFocusOut: ({ relatedTarget }) => setInside(holds(relatedTarget ?? document.activeElement)),
    },
    release: () => {
      inside.current = false;
    },
  };
}
