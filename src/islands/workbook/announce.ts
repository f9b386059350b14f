import { nodesOf, sentenceOf } from '../ui/sentence.ts';

/** How long changes are gathered, so that a run of clicks is read out once. */
const PAUSE_MS = 600;

let region: HTMLElement | undefined;
let waiting = 0;

/** Has a screen reader say something politely, once, when the reader pauses. The latest text wins. What it quotes is not translated. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('div');
    region.className = 'sr-only';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  const target = region;
  clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    // The same words twice are a new message all the same.
    const said = target.textContent === text ? `${text}\u00a0` : text;
    target.replaceChildren(...nodesOf(sentenceOf(said)));
  }, PAUSE_MS);
}
