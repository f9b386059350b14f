import type { Ref } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { announce } from './announce.ts';
import { KEPT_WORDS } from './field-words.ts';
import { holdDraft, releaseDraft } from './unsaved.ts';

/** Unsent texts of unmounted forms: restored when the form is mounted again. */
const left = new Map<string, string>();

/**
 * The text of a form that stores nothing until it is sent. The page asks before it is left, and the text outlives the
 * form: see `holdDraft` for the key.
 * @param field the label of the text
 */
export function useTyped(
  key: string,
  field: string,
): [text: string, set: (text: string) => void, input: Ref<HTMLInputElement>] {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => left.get(key) ?? '');
  const latest = useRef(text);
  // At once: what was sent may take the form away before it is drawn again.
  const set = (typed: string): void => {
    latest.current = typed;
    setText(typed);
  };
  useLayoutEffect(() => {
    left.delete(key);
    input.current?.toggleAttribute('data-draft', text.trim() !== '');
    if (text.trim() === '') releaseDraft(key);
    else holdDraft(key);
  }, [key, text]);
  useLayoutEffect(
    () => () => {
      const typed = latest.current;
      if (typed.trim() === '') {
        releaseDraft(key);
        return;
      }
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
