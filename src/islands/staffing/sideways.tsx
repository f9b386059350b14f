import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** What a screen reader calls it: `Chart`. */
  readonly name: string;
  /** Whether it holds fields, which scroll into view when they are reached: then it is no tab stop of its own. */
  readonly holdsFields?: boolean;
  readonly children: ComponentChildren;
}

/**
 * A box whose content may be wider than the screen. Where it is, the box says so, shows by a shadow on which side
 * there is more, and can be reached and scrolled by keyboard.
 */
export function Sideways({ name, holdsFields = false, children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => setScrolls(box.scrollWidth > box.clientWidth));
    for (const one of [box, ...box.children]) observer.observe(one);
    return () => observer.disconnect();
  }, []);
  const region = scrolls && {
    role: 'region' as const,
    'aria-label': `${name}, scrolls sideways`,
    tabIndex: holdsFields ? undefined : 0,
  };
  return (
    <div class="sideways">
      {scrolls && (
        <p class="muted no-print">There is more at the side: swipe, or scroll with the arrow keys.</p>
      )}
      <div class={scrolls ? 'scroll more' : 'scroll'} ref={ref} {...region}>
        {children}
      </div>
    </div>
  );
}
