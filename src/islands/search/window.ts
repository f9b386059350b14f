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
import { addSentences, answerList } from './answer-list.ts';
import { closeByPointer } from './closing.ts';
import { button, make } from './dom.ts';
import { failureMessage, startMessage } from './empty-states.ts';
import { makeFrame } from './frame.ts';
import type { FullText } from './full-text.ts';
import { workByKeys } from './keys.ts';
import { answersMessage } from './messages.ts';
import { missingWords } from './missing-words.ts';
import { loadNames } from './names.ts';
import { keepQuestion, recentList } from './recent.ts';
import styles from './window.css?url&no-inline';

const { dialog, form, input, filters, count, live, found } = makeFrame();

let latest = 0;
let typing = 0;
let speaking = 0;
let fullText: FullText | undefined;

async function loadFullText(): Promise<FullText> {
  const part = await import('./full-text.ts');
  return (fullText ??= new part.FullText(filters, () => void search(), {
    say,
    fail,
    ask: askAgain,
    places: async () => (await loadNames()).places,
  }));
}

/** Shows a message at once, and announces it when the reader pauses, so as not to interrupt typing. */
function say(words: string, more = ''): void {
  setSentence(count, sentenceOf(words));
  setText(live, '');
  clearTimeout(speaking);
  const spoken = [words, more].filter(Boolean).join('. ');
  speaking = window.setTimeout(() => setSentence(live, sentenceOf(spoken)), 700);
}

function begin(): void {
  input.focus();
  // Asked for before the first letter; whether it failed shows when a question needs it.
  loadNames().catch(() => undefined);
  void search();
}

/** Says what did not load, below the answers that there are; `saidAbove` is what is said of those. */
function fail(error: unknown, above: readonly HTMLElement[] = [], saidAbove = ''): void {
  fullText?.forget();
  // The reader gets a plain message; the cause goes to the console.
  console.warn(error);
  const message = failureMessage(above.length > 0 ? 'The full text' : 'Search', begin);
  found.replaceChildren(...above, ...message);
  say(above.length > 0 ? saidAbove : '', message[0]?.textContent);
}

/** How long something may take before the reader is told that it is on its way. */
const SLOW_MS = 400;

/** Waits for what an answer needs, and says so if it takes long. */
async function waited<T>(turn: number, needed: Promise<T>): Promise<T> {
  const slow = window.setTimeout(() => {
    if (turn === latest) say('Searching…');
  }, SLOW_MS);
  try {
    return await needed;
  } finally {
    clearTimeout(slow);
  }
}

/** Asks a question that was chosen rather than typed. */
function askAgain(question: string): void {
  input.value = question;
  input.focus();
  void search();
}

/** Shows what can be done before anything is asked; `at` is the place of the question that was just removed. */
function showStart(at?: number): void {
  const recent = recentList(askAgain, showStart);
  found.replaceChildren(...(recent ? [recent] : []), ...startMessage());
  say('');
  if (at === undefined) return;
  const next = [...found.querySelectorAll<HTMLElement>('.recent li .plain')];
  (next[Math.min(at, next.length - 1)] ?? input).focus();
}

/** The full text is searched for what the answers do not cover: on request, by a filter, or where they are few. */
const FEW = 3;
/** Fewer letters are the beginning of a word that is still being typed. */
const A_WORD = 3;

/** Searches the full text for the words and filters; shows what it finds below `above`. */
async function searchText(turn: number, query: string, above: readonly HTMLElement[]): Promise<void> {
  const before = count.textContent;
  try {
    const text = await waited(turn, loadFullText());
    const { parts, words, more } = await waited(turn, text.search(query, above, before));
    if (turn !== latest) return;
    if (query === '' && !text.filtered) {
      showStart();
      return;
    }
    found.replaceChildren(...above, ...parts);
    say(words, more);
  } catch (error) {
    if (turn === latest) fail(error, above, before);
  }
}

/** Answers by the names of the site; the sentences about them follow when they have come. */
async function searchNames(turn: number, query: string): Promise<void> {
  const names = await waited(turn, loadNames());
  if (turn !== latest) return;
  const { places, readAs } = names.ask(query);
  const list = answerList(places, names.places, [query, ...readAs.map(({ word }) => word)].join(' '));
  const read = readAsMessage(readAs);
  const above = [
    ...(read === '' ? [] : [make('p', { class: 'read-as' }, read)]),
    ...(places.length > 0 ? [list] : []),
  ];
  const more = button('strong', 'Search the full text', () => {
    more.disabled = true;
    // The button goes: what it brought has the focus next, or what can be pressed instead, or the field.
    void searchText(turn, query, above).then(() => {
      if (turn !== latest) return;
      (found.querySelector<HTMLElement>('h3 + ol a, .strong:not(:disabled)') ?? input).focus();
    });
  });
  found.replaceChildren(...above, more);
  say(places.length > 0 ? answersMessage(places.length, query) : '', read);
  void names.sentencesOf(places).then((told) => addSentences(list, places, told));
  if (filters.open || (places.length < FEW && query.length >= A_WORD))
    await searchText(turn, query, places.length > 0 ? above : []);
}

/** Answers the question by the names of the site, and below by its full text; an outdated answer is dropped. */
async function search(): Promise<void> {
  clearTimeout(typing);
  latest += 1;
  const turn = latest;
  // What was cut off at its end may end in half a sign, which no address can hold.
  const query = input.value.trim().toWellFormed();
  const filtered = fullText?.filtered ?? false;
  try {
    if (filtered || (query === '' && filters.open)) await searchText(turn, query, []);
    else if (query === '') showStart();
    else await searchNames(turn, query);
  } catch (error) {
    if (turn === latest) fail(error);
  }
}

filters.addEventListener('toggle', () => {
  if (filters.open) void search();
});
input.addEventListener('input', () => {
  clearTimeout(typing);
  typing = window.setTimeout(() => void search(), 150);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  keepQuestion(input.value);
  const asked = input.value;
  void search().then(() => {
    // Who typed on while the answer was on its way goes on typing.
    if (input.value === asked) found.querySelector<HTMLElement>('ol a')?.focus();
  });
});
found.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('li a')) keepQuestion(input.value);
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

/** How the window is opened. */
interface Opening {
  /** Returns what was typed while the window loaded, and stops recording it. */
  readonly takeTyped: () => string;
  /** What to ask at once; empty for nothing. */
  readonly question: string;
  /** Whether to ask for the words of this address, which led nowhere. */
  readonly missing: boolean;
}

/**
 * Opens the window with the last question selected. On closing, the browser returns the focus.
 */
export async function openSearch({ takeTyped, question, missing }: Opening): Promise<void> {
  await styled;
  const typed = takeTyped();
  const given = typed || (missing ? missingWords() : question);
  if (given !== '') input.value = given.slice(0, input.maxLength);
  if (!dialog.open) {
    dialog.showModal();
    if (given !== '' || found.childElementCount === 0 || input.value === '') begin();
  }
  input.focus();
  if (typed === '') input.select();
}
