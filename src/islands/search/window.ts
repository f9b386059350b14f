/**
 * The search window: a modal dialog over `pagefind.js`.
 *
 * Pagefind's component UI (1.6.0) was evaluated first and rejected, because:
 * - it announces in a live region at the end of <body>, which is inert while a modal dialog is open;
 * - it lists every result at once, and arrow keys skip those that have not been scrolled into view;
 * - the counts of an active filter do not show what its other values would leave;
 * - a failed load or search shows Pagefind's own message and cannot be retried from the window;
 * - it adds 39 kB (brotli) to the first opening, about nine times the size of this code.
 */
import { setText } from '../ui/dom.ts';
import { sentenceOf, setSentence } from '../ui/sentence.ts';
import { closeByPointer } from './closing.ts';
import { make } from './dom.ts';
import { ask, forget } from './engine.ts';
import { Filters } from './filters.ts';
import { makeFrame } from './frame.ts';
import { workByKeys } from './keys.ts';
import { failureMessage, nothingMessage, startMessage } from './empty-states.ts';
import { resultList } from './results.ts';
import { countMessage, shownMessage } from './messages.ts';
import styles from './window.css?url&no-inline';

const filters = new Filters(() => void search());
const { dialog, form, input, count, live, found } = makeFrame(filters.element);

let latest = 0;
let typing = 0;
let speaking = 0;

/** Shows a message at once, and announces it when the reader pauses, so as not to interrupt typing. */
function say(words: string, more = ''): void {
  setSentence(count, sentenceOf(words));
  setText(live, '');
  clearTimeout(speaking);
  const spoken = [words, more].filter(Boolean).join('. ');
  speaking = window.setTimeout(() => setSentence(live, sentenceOf(spoken)), 700);
}

function begin(): void {
  found.replaceChildren(make('p', {}, 'Loading search…'));
  input.focus();
  void search();
}

function fail(error: unknown): void {
  forget();
  // The reader gets a plain message; the cause goes to the console.
  console.warn(error);
  const message = failureMessage(begin);
  found.replaceChildren(...message);
  say(message[0]?.textContent ?? '');
  setText(count, '');
}

function clearFilters(): void {
  filters.clear();
  input.focus();
  void search();
}

/** Searches for the text and filters; the answer to an outdated query is dropped. */
async function search(): Promise<void> {
  clearTimeout(typing);
  latest += 1;
  const turn = latest;
  const query = input.value.trim();
  const { choice } = filters;
  const chosen = Object.values(choice);
  try {
    const answer = await ask(query, choice);
    const total = answer.hits.length;
    const told = (shown: number) => say(countMessage(total, query, chosen), shownMessage(shown, total));
    const list = total > 0 ? await resultList(answer.hits, query, told, fail) : undefined;
    if (turn !== latest) return;
    filters.show(answer.counts);
    if (list) {
      found.replaceChildren(...list);
      told(found.querySelectorAll('li').length);
    } else if (query === '' && chosen.length === 0) {
      found.replaceChildren(...startMessage());
      say('');
    } else {
      const removeFilters = chosen.length > 0 ? clearFilters : undefined;
      found.replaceChildren(...nothingMessage(query, answer.unfiltered, removeFilters));
      told(0);
    }
  } catch (error) {
    if (turn === latest) fail(error);
  }
}

input.addEventListener('input', () => {
  clearTimeout(typing);
  typing = window.setTimeout(() => void search(), 150);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void search().then(() => found.querySelector<HTMLElement>('ol a')?.focus());
});

closeByPointer(dialog, found);
workByKeys(dialog, input, found);
document.body.append(dialog);

// Loaded by hand: Astro would link the styles of a dynamically imported script from the head of every page.
const styled = new Promise((done) => {
  const link = make('link', { rel: 'stylesheet', href: styles });
  for (const event of ['load', 'error']) link.addEventListener(event, done);
  document.head.append(link);
});

/**
 * Opens the window with the last query selected. On closing, the browser returns the focus.
 * @param takeTyped returns what was typed while the window loaded, and stops recording it
 */
export async function openSearch(takeTyped: () => string): Promise<void> {
  await styled;
  const typed = takeTyped();
  if (typed !== '') input.value = typed;
  if (!dialog.open) {
    dialog.showModal();
    if (typed !== '' || found.childElementCount === 0) begin();
  }
  input.focus();
  if (typed === '') input.select();
}
