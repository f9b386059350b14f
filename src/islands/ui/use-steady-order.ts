import { type RefObject } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { steadyOrder } from './steady-order.ts';

interface SteadyOrder<T, E extends HTMLElement> {
  /** The items in display order. */
  readonly ordered: readonly T[];
  /** Properties for the list's container element. */
  readonly list: {
    readonly ref: RefObject<E>;
    readonly onFocusIn: () => void;
    readonly onFocusOut: (event: FocusEvent) => void;
  };
  /** Applies the new order at once: the reader moves an item and takes the focus along. */
  readonly release: () => void;
}

/**
 * Keeps a list in its order while the focus is in it, whatever another tab changes or the reader types: an element
 * that is moved in the DOM loses the focus, the caret and an incomplete day.
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
  // The focused element may have been removed without an event.
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
