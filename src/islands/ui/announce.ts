/** How long changes are gathered, so that a run of clicks is read out once. */
const PAUSE_MS = 600;

let region: HTMLElement | undefined;
let waiting = 0;

/** Has a screen reader say something politely, once, when the reader pauses. The latest text wins. */
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
    target.textContent = target.textContent === text ? `${text}\u00a0` : text;
  }, PAUSE_MS);
}
