import type { Ref } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { announce } from './announce.ts';
import { KEPT_WORDS } from './field-words.ts';
import { holdDraft, releaseDraft } from './unsaved.ts';

/** What was typed into forms that are not in the page now: it is there again with its form. */
const left = new Map<string, string>();

/**
 * The text of a form's field that stores nothing until it is sent. It holds the page, and outlives the form: see
 * `holdDraft` for the key.
 * @param field what the text is called
 */
export function useTyped(
  key: string,
  field: string,
): [text: string, set: (text: string) => void, input: Ref<HTMLInputElement>] {
  const input = useRef<HTMLInputElement>(null);
  const [text, set] = useState(() => left.get(key) ?? '');
  const latest = useRef(text);
  latest.current = text;
  useLayoutEffect(() => {
    left.delete(key);
    if (text.trim() === '') releaseDraft(key);
    else holdDraft(key);
  }, [key, text]);
  useLayoutEffect(
    () => () => {
      const typed = latest.current;
      if (typed.trim() === '') return;
      left.set(key, typed);
      // Whoever is elsewhere by now stays there.
      const torn = input.current !== null && input.current === document.activeElement;
      announce(`${field}: ${KEPT_WORDS}`);
      const discard = (): void => {
        left.delete(key);
        releaseDraft(key);
      };
      holdDraft(key, { field, text: typed, torn, discard });
    },
    [key],
  );
  return [text, set, input];
}
