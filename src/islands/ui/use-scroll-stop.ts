import { type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Makes a box focusable while it scrolls on its own; it keeps the focus when it stops scrolling. */
function setStop(box: HTMLElement): void {
  const scrolls = getComputedStyle(box).overflowY !== 'visible' && box.scrollHeight > box.clientHeight;
  if (scrolls) box.tabIndex = 0;
  else if (box === document.activeElement) box.tabIndex = -1;
  else box.removeAttribute('tabindex');
}

/** Returns a ref for an element that may scroll on its own. */
export function useScrollStop(): RefObject<HTMLElement> {
  const ref = useRef<HTMLElement>(null);
  // On each change of its content or size, and when it loses the focus.
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
