import { useLayoutEffect, useRef } from 'preact/hooks';
import { announce } from '../ui/announce.ts';

/**
 * Announces words about the plan when the reader changed them: what other tabs change is not announced.
 * Call the returned function with each edit.
 */
export function useSpoken(words: string): () => void {
  const before = useRef<string>();
  useLayoutEffect(() => {
    if (before.current !== undefined && before.current !== words) announce(words);
    before.current = undefined;
  });
  return () => {
    before.current ??= words;
  };
}
