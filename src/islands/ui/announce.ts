import { part, setText } from './dom.ts';
import { sentenceOf, setSentence } from './sentence.ts';

/** How long changes are gathered, so that a run of clicks is read out once. */
const PAUSE_MS = 600;
/** How long a message stays. One that stood there for ever would be found beside what has changed since. */
const STAY_MS = 10_000;

/** Takes a message back, whether it was read out or still waits; one that came after it stays. */
export type TakeBack = () => void;

/** Speaks through the page's line of this role, which Announcer.astro renders. */
function createSpeaker(role: 'status' | 'alert'): (text: string) => TakeBack {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  return (text) => {
    const line = part(document, `[data-announcer][role=${role}]`, HTMLElement);
    const clear = (): void => {
      clearTimeout(waiting);
      setText(line, '');
    };
    // Emptied first: the same words twice are a new message all the same.
    clear();
    waiting = setTimeout(() => {
      setSentence(line, sentenceOf(text));
      waiting = setTimeout(clear, STAY_MS);
    }, PAUSE_MS);
    const own = ++latest;
    return () => {
      if (own === latest) clear();
    };
  };
}

/**
 * Has a screen reader say something politely, once, when the reader pauses. The latest text wins.
 * Returns a function that takes it back: call it when the text is no longer true.
 */
export const announce = createSpeaker('status');

/**
 * Has a screen reader say before anything else what must not be missed, such as that work is not saved. What is
 * announced meanwhile does not replace it. Returns a function that takes it back.
 */
export const alarm = createSpeaker('alert');
