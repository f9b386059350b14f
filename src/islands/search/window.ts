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
import { readAsMessage } from '../ui/read-as.ts';
import { sentenceOf, setSentence } from '../ui/sentence.ts';
import { answerList } from './answer-list.ts';
import { closeByPointer } from './closing.ts';
import { button, make } from './dom.ts';
import { ask, forget } from './engine.ts';
import { Filters } from './filters.ts';
import { makeFrame } from './frame.ts';
import { workByKeys } from './keys.ts';
import { failureMessage, nothingMessage, startMessage } from './empty-states.ts';
import { loadNames } from './names.ts';
import { batch, resultList } from './results.ts';
import { answersMessage, countMessage, NOTHING_MORE, shownMessage } from './messages.ts';
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
  // Asked for before the first letter; whether it failed shows when a question needs it.
  loadNames().catch(() => undefined);
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

/** The full text is searched for what the answers do not cover: on request, by a filter, or where they are few. */
const FEW = 3;

/** Searches the full text for the words and filters; shows what it finds below `above`. */
async function searchText(turn: number, query: string, above: readonly HTMLElement[]): Promise<void> {
  const { choice } = filters;
  const chosen = Object.values(choice);
  const answer = await ask(query, choice);
  const total = answer.hits.length;
  const told = (shown: number) => say(countMessage(total, query, chosen), shownMessage(shown, total));
  const shown = new Set(above.flatMap((part) => [...part.querySelectorAll('a')]).map(({ href }) => href));
  const list = total > 0 ? await resultList(answer.hits, query, shown, told, fail) : undefined;
  if (turn !== latest) return;
  filters.show(answer.counts);
  if (list) {
    found.replaceChildren(...above, ...(above.length > 0 ? [make('h3', {}, 'In the text')] : []), ...list);
    told(Math.min(batch, total));
  } else if (query === '' && chosen.length === 0) {
    found.replaceChildren(...startMessage());
    say('');
  } else if (above.length > 0) {
    found.replaceChildren(...above, make('p', {}, NOTHING_MORE));
    say(count.textContent, NOTHING_MORE);
  } else {
    const removeFilters = chosen.length > 0 ? clearFilters : undefined;
    found.replaceChildren(...nothingMessage(query, answer.unfiltered, removeFilters));
    told(0);
  }
}

/** Answers the question by the names of the site, and below by its full text; an outdated answer is dropped. */
async function search(): Promise<void> {
  clearTimeout(typing);
  latest += 1;
  const turn = latest;
  const query = input.value.trim();
  const filtered = Object.keys(filters.choice).length > 0;
  try {
    if (filtered || query === '') {
      if (filtered || filters.element.open) await searchText(turn, query, []);
      else {
        found.replaceChildren(...startMessage());
        say('');
      }
      return;
    }
    const { places, readAs } = (await loadNames())(query);
    const list = places.length > 0 ? [await answerList(places, query)] : [];
    if (turn !== latest) return;
    const read = readAsMessage(readAs);
    const above = [...(read === '' ? [] : [make('p', { class: 'read-as' }, read)]), ...list];
    const more = button('strong', 'Search the full text', () => {
      more.disabled = true;
      searchText(turn, query, above)
        .then(() => found.querySelector<HTMLElement>('h3 + ol a')?.focus())
        .catch((error: unknown) => {
          if (turn === latest) fail(error);
        });
    });
    found.replaceChildren(...above, more);
    if (places.length > 0) say(answersMessage(places.length, query), read);
    if (places.length < FEW || filters.element.open) await searchText(turn, query, above);
  } catch (error) {
    if (turn === latest) fail(error);
  }
}

filters.element.addEventListener('toggle', () => {
  if (filters.element.open) void search();
});
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
