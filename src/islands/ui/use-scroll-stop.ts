import { type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** A box that scrolls by itself can be reached by keyboard as long as it does, and keeps the focus when it stops. */
function setStop(box: HTMLElement): void {
  const scrolls = getComputedStyle(box).overflowY !== 'visible' && box.scrollHeight > box.clientHeight;
  if (scrolls) box.tabIndex = 0;
  else if (box === document.activeElement) box.tabIndex = -1;
  else box.removeAttribute('tabindex');
}

/** Returns what to attach to an element that may scroll by itself. */
export function useScrollStop(): RefObject<HTMLElement> {
  const ref = useRef<HTMLElement>(null);
  // With each change of what is in it, of its size, and when it is left.
  useLayoutEffect(() => {
    if (ref.current) setStop(ref.current);
  });
  useEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const set = (): void => setStop(box);
    const observer = new ResizeObserver(set);
    observer.observe(box);
    box.addEventListener('blur', set);
    return () => {
      observer.disconnect();
      box.removeEventListener('blur', set);
    };
  }, []);
  return ref;
}
