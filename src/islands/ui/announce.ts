import { part, setText } from './dom.ts';
import { sentenceOf, setSentence } from './sentence.ts';

/** How long changes are collected, so that a run of clicks is announced once. */
const PAUSE_MS = 600;
/** How long a message stays. One that stayed permanently would be found beside later changes. */
const STAY_MS = 10_000;

/** Withdraws a message, announced or still pending; a later one stays. */
export type TakeBack = () => void;

/** Announces through the page's live region of this role, which Announcer.astro renders. */
function createSpeaker(role: 'status' | 'alert'): (text: string) => TakeBack {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  return (text) => {
    const line = part(document, `[data-announcer][role=${role}]`, HTMLElement);
    const clear = (): void => {
      clearTimeout(waiting);
      setText(line, '');
    };
    // Cleared first: the same words twice are still a new message.
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
 * Announces a message politely to screen readers, once, when the reader pauses. The latest message wins.
 * Returns a function that withdraws it: call it when the message is no longer true.
 */
export const announce = createSpeaker('status');

/**
 * Announces at once what must not be missed, such as that work is not saved. Polite announcements
 * do not replace it. Returns a function that withdraws it.
 */
export const alarm = createSpeaker('alert');
